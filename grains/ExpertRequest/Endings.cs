using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;

namespace Leerlabs.Grains.ExpertRequest;

/// <summary>Is this the answer? Accepted, not yet, closed, withdrawn, opened again, and the asker's word afterwards.</summary>
internal static class Endings
{
    private const string Due = "close";

    /// <summary>An accepted request closes by itself after this.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromDays(14);

    public static Decision Accept(Asking asking, AcceptAnswer asked)
    {
        if (!asking.Standing.IsAsker)
            return Refusal.Forbidden();
        if (asking.Request.Accepted == asked.Message)
            return Decision.Nothing;
        if (asking.Request.State != RequestState.Answered)
            return Refusal.Conflict("request-not-answered");

        return asking.State.Find<MessageDocument>(MessageDocument.IdOf(asked.Message)) is { Answer: true, Withdrawn: null }
            ? new AnswerAccepted(asked.Message)
            : Refusal.NotFound("request-no-answer");
    }

    public static Decision Return(Asking asking, ReturnAnswer asked)
    {
        if (!asking.Standing.IsAsker)
            return Refusal.Forbidden();

        return Check.Reason(asked.Reason) is { } refusal ? refusal
            : asking.Request.State == RequestState.Answered ? new AnswerReturned(asked.Reason.Trim())
            : Refusal.Conflict("request-not-answered");
    }

    public static Decision Close(Asking asking)
    {
        if (!asking.Standing.IsAsker && !asking.Leads)
            return Refusal.Forbidden();

        return asking.Request.State switch
        {
            RequestState.Closed => Decision.Nothing,
            RequestState.Accepted => new RequestClosed(),
            _ => Refusal.Conflict("request-not-accepted"),
        };
    }

    public static Decision Withdraw(Asking asking, WithdrawRequest asked)
    {
        if (!asking.Standing.IsAsker)
            return Refusal.Forbidden();
        if (asking.Request.State == RequestState.Withdrawn)
            return Decision.Nothing;

        return (asking.IsGoing()
            ?? (asking.Request.State == RequestState.Accepted ? Refusal.Conflict("request-answered") : null)
            ?? Check.AtMost(asked.Reason, "reason")) is { } refusal ? refusal : new RequestWithdrawn(Texts.OrNone(asked.Reason));
    }

    public static Decision Reopen(Asking asking, ReopenRequest asked)
    {
        if (!asking.Standing.IsAsker)
            return Refusal.Forbidden();

        return Check.Reason(asked.Reason) is { } refusal ? refusal
            : asking.Request.State is RequestState.Accepted or RequestState.Closed or RequestState.Withdrawn ? new RequestReopened(asked.Reason.Trim())
            : Refusal.Conflict("request-open");
    }

    public static Decision Evaluate(Asking asking, Evaluate asked)
    {
        if (!asking.Standing.IsAsker)
            return Refusal.Forbidden();

        var early = asking.Request.State is RequestState.Accepted or RequestState.Closed ? null : Refusal.Conflict("request-not-accepted");
        return (early ?? Check.AtMost(asked.Remark, "remark")) is { } refusal ? refusal : new Evaluated(asked with { Remark = Texts.OrNone(asked.Remark) });
    }

    /// <summary>A due time; whoever closed or reopened it meanwhile was earlier.</summary>
    public static Decision End(RequestDocument request) => request.State == RequestState.Accepted ? new RequestClosed() : Decision.Nothing;

    public static Command? WhenDue(string name) => name == Due ? new EndAccepted() : null;

    public static Changes Apply(IState state, AnswerAccepted accepted, Stamp stamp) =>
        Changes.Put(
            The(state) with { State = RequestState.Accepted, Accepted = accepted.Message, Turn = RequestSide.Asker },
            Steps.Of(StepKind.Accepted, stamp)) with
        {
            Messages = [.. Notices.ToHelpers(state, InboxKind.ExpertSettled, stamp)],
            DueTimes = [new(Due, stamp.At + Rest)],
        };

    /// <summary>The promised time counts anew.</summary>
    public static Changes Apply(IState state, AnswerReturned returned, Stamp stamp)
    {
        var request = The(state);
        return Changes.Put(
            Anew(request, stamp) with { Returned = (request.Returned ?? 0) + 1 },
            Steps.Of(StepKind.Returned, stamp, reason: returned.Reason)) with
        { Messages = [.. Notices.ToExperts(state, InboxKind.ExpertBack, stamp)] };
    }

    public static Changes Apply(IState state, RequestClosed _, Stamp stamp) =>
        Changes.Put(The(state) with { State = RequestState.Closed, Settled = stamp.At }, Steps.Of(StepKind.Closed, stamp)) with
        {
            DueTimes = [new(Due, null)],
        };

    public static Changes Apply(IState state, RequestWithdrawn withdrawn, Stamp stamp) =>
        Changes.Put(
            The(state) with { State = RequestState.Withdrawn, Settled = stamp.At, Turn = RequestSide.Asker },
            Steps.Of(StepKind.Withdrawn, stamp, reason: withdrawn.Reason)) with
        {
            Messages = [.. Notices.ToHelpers(state, InboxKind.ExpertSettled, stamp)],
            DueTimes = Lateness.None,
        };

    /// <summary>The accepted answer was not the last word after all.</summary>
    public static Changes Apply(IState state, RequestReopened reopened, Stamp stamp) =>
        Changes.Put(
            Anew(The(state), stamp) with { Settled = null, Returned = (The(state).Returned ?? 0) + 1 },
            Steps.Of(StepKind.Reopened, stamp, reason: reopened.Reason)) with
        {
            Messages = [.. Notices.ToExperts(state, InboxKind.ExpertBack, stamp)],
            DueTimes = [new(Due, null)],
        };

    public static Changes Apply(Evaluated evaluated, Stamp stamp) => Changes.Put(new Evaluation
    {
        Id = Evaluation.TheId,
        Helped = evaluated.Asked.Helped,
        InTime = evaluated.Asked.InTime,
        Remark = evaluated.Asked.Remark,
        At = stamp.At,
    });

    private static RequestDocument Anew(RequestDocument request, Stamp stamp) => request with
    {
        State = request.Expert is null ? RequestState.Submitted : RequestState.Talking,
        Since = stamp.At,
        Answered = null,
        Accepted = null,
        Promised = null,
        Turn = RequestSide.Expert,
    };

    private static RequestDocument The(IState state) => state.Find<RequestDocument>(RequestDocument.TheId)!;
}
