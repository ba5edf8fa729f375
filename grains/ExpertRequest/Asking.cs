using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.ExpertRequest;

/// <summary>A person asking something of the request: what they are here, and the checks that commands share.</summary>
internal sealed record Asking(IState State, Standing Standing, string Person, DateTimeOffset Now)
{
    public RequestDocument Request => Standing.Request;

    /// <summary>Has it, or keeps the pool.</summary>
    public bool Leads => Standing.IsCoordinator || (Standing.IsOfPool && Request.Expert == Person);

    public static Asking? Of(IState state, Actor actor, DateTimeOffset now) =>
        Standing.Of(state, actor.Id, now) is { } standing ? new(state, standing, actor.Id, now) : null;

    /// <summary>Experts still have something to do with it.</summary>
    public Refusal? IsGoing() => IsOver(Request.State) ? Refusal.Conflict("request-over") : null;

    public static bool IsOver(RequestState state) => state is RequestState.Closed or RequestState.Withdrawn;

    public static bool AwaitsAnswer(RequestState state) =>
        state is RequestState.Submitted or RequestState.Triaged or RequestState.Assigned or RequestState.Talking;

    /// <summary>As of a log's entry: nobody holds a message for longer than a browser keeps it.</summary>
    public Refusal? IsBelievable(DateTimeOffset? writtenAt) =>
        writtenAt < Now - Limits.OutboxLife ? Refusal.Invalid("written-too-long-ago", "writtenAt") : null;

    public bool IsOfPool(string person) => State.Find<PoolCircle>(PoolCircle.TheId)?.Experts.Any(expert => expert.Person == person) == true && person != Request.Asker;
}
