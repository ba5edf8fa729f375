using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.ExpertRequest;

/// <summary>Who has a request. One expert at a time: of two who take it in the same second the second is refused, and told who has it.</summary>
internal static class Taking
{
    public static Decision Take(Asking asking)
    {
        if (!asking.Standing.IsOfPool)
            return Refusal.Forbidden();
        if (Refuse(asking) is { } refusal)
            return refusal;

        return asking.Request.Expert switch
        {
            null => new RequestTaken(asking.Person),
            var expert when expert == asking.Person => Decision.Nothing,
            _ => Refusal.Conflict("request-taken"),
        };
    }

    public static Decision Assign(Asking asking, AssignRequest asked)
    {
        if (!asking.Leads)
            return Refusal.Forbidden();
        if ((Refuse(asking) ?? (asking.IsOfPool(asked.Person) ? null : Refusal.Invalid("request-not-expert", "person"))) is { } refusal)
            return refusal;

        return asking.Request.Expert == asked.Person ? Decision.Nothing
            : asking.Request.Expert != asked.Instead ? Refusal.Conflict("request-taken")
            : new RequestAssigned(asked.Person);
    }

    public static Changes Apply(IState state, RequestTaken taken, Stamp stamp) =>
        Changes.Put(With(state, taken.Person, stamp), Steps.Of(StepKind.Taken, stamp)) with
        {
            Messages = [Notices.Taken(state, stamp)],
        };

    /// <summary>The asker hears who helps; the expert hears what came, unless they did it themselves.</summary>
    public static Changes Apply(IState state, RequestAssigned assigned, Stamp stamp) =>
        Changes.Put(With(state, assigned.Person, stamp), Steps.Of(StepKind.Assigned, stamp, assigned.Person)) with
        {
            Messages = [Notices.Taken(state, stamp), .. Notices.Asked(state, assigned.Person, stamp)],
        };

    private static RequestDocument With(IState state, string expert, Stamp stamp)
    {
        var request = state.Find<RequestDocument>(RequestDocument.TheId)!;
        return request with
        {
            Expert = expert,
            Taken = request.Taken ?? stamp.At,
            State = request.State is RequestState.Submitted or RequestState.Triaged ? RequestState.Assigned : request.State,
        };
    }

    private static Refusal? Refuse(Asking asking) =>
        asking.IsGoing() ?? (asking.Request.State == RequestState.Accepted ? Refusal.Conflict("request-answered") : null);
}
