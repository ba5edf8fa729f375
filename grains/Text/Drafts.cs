using Leerlabs.Grains.Core;
using Leerlabs.Grains.Text.Edits;

namespace Leerlabs.Grains.Text;

/// <summary>
/// An answer that experts write together. Their request says who they are. Once one of them sends it the words of that moment leave the page for the request; those that
/// it can't take any more come back.
/// </summary>
internal static class Drafts
{
    public static Decision Send(Asking asking, SendAnswer asked)
    {
        if (asking.MayType() is { } closed)
            return closed;
        if (asking.Writer is not { Answers: true })
            return asking.Writer is null ? Refusal.Forbidden() : Refusal.Forbidden("request-not-yours");

        var (page, text) = (asking.Page, asking.Page.Text.Trim());
        var refusal = Check.NewId(asked.Message, "message")
            ?? (asking.State.Find<SentAnswer>(SentAnswer.IdOf(asked.Message)) is null ? null : Refusal.Conflict("message-exists"))
            ?? (asked.Version == page.Version ? null : Refusal.Conflict("draft-moved-on"))
            ?? Check.Text(text, "text", Limits.CommentText);
        return refusal is not null ? refusal
            : Decision.Accept([.. Typing.Typed(page, TextChange.Replace(page.Length, 0, page.Length, ""), asked), new AnswerSent(asked.Message, text)]);
    }

    /// <summary>Words that come back stand before what was typed meanwhile.</summary>
    public static Decision Settle(IState state, SettleAnswer fact)
    {
        if (state.Find<SentAnswer>(SentAnswer.IdOf(fact.Message)) is not { } sent)
            return Decision.Nothing;

        var (page, settled) = (Page.Of(state), new AnswerSettled(fact.Message));
        var words = page.Length == 0 ? sent.Text : $"{sent.Text}\n\n";
        return fact.Taken ? settled : Decision.Accept([.. Typing.Typed(page, TextChange.Insert(page.Length, 0, words), fact), settled]);
    }

    public static Decision Set(TextDocument text, SetWriters fact) =>
        text.Writers is { } known && known.SequenceEqual(fact.Writers) ? Decision.Nothing : new WritersSet(fact);

    public static Changes Apply(IState state, WritersSet set) =>
        Changes.Put(state.Find<TextDocument>(TextDocument.TheId)! with { Writers = set.Fact.Writers });

    public static Changes Apply(IState state, AnswerSent sent, Stamp stamp) =>
        Changes.Put(new SentAnswer { Id = SentAnswer.IdOf(sent.Message), Text = sent.Text, By = stamp.By, At = stamp.At }) with
        {
            Messages =
            [
                new(
                    GrainId.Parse(state.Find<TextDocument>(TextDocument.TheId)!.About),
                    new ExpertRequest.AnswerTogether(sent.Message, sent.Text, stamp.By)),
            ],
        };

    public static Changes Apply(AnswerSettled settled) => new() { Deletes = [SentAnswer.IdOf(settled.Message)] };
}
