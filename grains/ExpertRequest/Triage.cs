using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;

namespace Leerlabs.Grains.ExpertRequest;

/// <summary>Looking at what came in: does it stand at the right theme, and is it clear what is asked (vraagarticulatie).</summary>
internal static class Triage
{
    public static Decision Look(Asking asking, TriageRequest asked)
    {
        if (!asking.Standing.IsOfPool)
            return Refusal.Forbidden();
        if (asking.IsGoing() is { } over)
            return over;
        if (asked.Theme is { } theme && theme != asking.Request.Theme)
            return !Ids.IsPart(theme) ? Refusal.Invalid("id-wrong", "theme")
                : asking.Request.State is RequestState.Answered or RequestState.Accepted ? Refusal.Conflict("request-answered")
                : new RequestMoved(theme);
        return asking.Request.State == RequestState.Submitted ? new RequestTriaged() : Decision.Nothing;
    }

    public static Decision Sharpen(Asking asking, SharpenQuestion asked)
    {
        if (!asking.Standing.IsAsker && !asking.Standing.Helps)
            return Refusal.Forbidden();
        if ((asking.IsGoing() ?? Check.Text(asked.Text, "text", Limits.RequestText)) is { } refusal)
            return refusal;

        var text = asked.Text.Trim();
        var question = Question(asking.State);
        return text == question.Question.Text && (question.Proposed is null || !asking.Standing.IsAsker) ? Decision.Nothing
            : asking.Standing.IsAsker ? new QuestionSharpened(text)
            : text == question.Proposed?.Text ? Decision.Nothing
            : new WordingProposed(text);
    }

    public static Decision Agree(Asking asking)
    {
        if (!asking.Standing.IsAsker)
            return Refusal.Forbidden();

        return asking.IsGoing() is { } refusal ? refusal
            : Question(asking.State).Proposed is { } proposed ? new QuestionSharpened(proposed.Text)
            : Decision.Nothing;
    }

    public static Decision Complete(Asking asking, CompleteRequest asked)
    {
        if (!asking.Standing.IsAsker && !asking.Standing.Helps)
            return Refusal.Forbidden();

        var before = Question(asking.State).Question;
        var after = (before with
        {
            Context = asked.Context ?? before.Context,
            Tried = asked.Tried ?? before.Tried,
            By = asked.By ?? before.By,
            How = asked.How ?? before.How,
            Entries = asked.Entries ?? before.Entries,
        }).Cleaned();
        return (asking.IsGoing() ?? after.Refuse()) is { } refusal ? refusal : after.Equals(before) ? Decision.Nothing : new RequestCompleted(after);
    }

    public static Changes Apply(IState state, RequestTriaged _, Stamp stamp) =>
        Changes.Put(The(state) with { State = RequestState.Triaged }, Steps.Of(StepKind.Triaged, stamp));

    /// <summary>Nobody of the other pool has it yet; who was asked along stays.</summary>
    public static Changes Apply(IState state, RequestMoved moved, Stamp stamp)
    {
        var request = The(state) with
        {
            Theme = moved.Theme,
            State = RequestState.Submitted,
            Expert = null,
            Taken = null,
            Promised = null,
            Turn = RequestSide.Expert,
        };
        return Changes.Put(request, PoolCircle.Unheard(moved.Theme), Steps.Of(StepKind.Moved, stamp, theme: moved.Theme)) with
        {
            Messages = [.. Alongs.Lent(state, The(state).Theme)],
            DueTimes = Lateness.None,
        };
    }

    public static Changes Apply(IState state, WordingProposed proposed, Stamp stamp) =>
        Changes.Put(
            Question(state) with { Proposed = new(proposed.Text, stamp.By, stamp.At) },
            The(state) with { Turn = RequestSide.Asker }) with
        { Messages = [Notices.Word(state, The(state).Asker, stamp)] };

    public static Changes Apply(IState state, QuestionSharpened sharpened, Stamp stamp)
    {
        var (question, request) = (Question(state), The(state));
        return Changes.Put(
            question with
            {
                Question = question.Question with { Text = sharpened.Text },
                Original = question.Original ?? (sharpened.Text == question.Question.Text ? null : new(question.Question.Text, request.Asker, request.Asked)),
                Proposed = null,
            },
            Asking.AwaitsAnswer(request.State) ? request with { Turn = RequestSide.Expert } : request,
            Steps.Of(StepKind.Sharpened, stamp)) with
        { Messages = [.. Notices.ToExperts(state, InboxKind.ExpertMessage, stamp)] };
    }

    public static Changes Apply(IState state, RequestCompleted completed) =>
        Changes.Put(Question(state) with { Question = completed.Question });

    private static RequestDocument The(IState state) => state.Find<RequestDocument>(RequestDocument.TheId)!;

    private static QuestionDocument Question(IState state) => state.Find<QuestionDocument>(QuestionDocument.TheId)!;
}
