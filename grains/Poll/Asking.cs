using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Grains.Poll;

/// <summary>A person asking something of the poll: what they are here, and the checks that commands share.</summary>
internal sealed record Asking(IState State, PollDocument Poll, string Person, ImmutableArray<AccessRole> Roles, DateTimeOffset Now)
{
    public bool Reads => Roles.Any(role => Rights.Of(role.Role).ReadsLeerlab);

    public bool TakesPart => Roles.Any(role => Rights.Of(role.Role).TakesPart);

    /// <summary>Makes and changes polls, and chooses.</summary>
    public bool Plans => Roles.Any(role => Rights.Of(role.Role).Plans);

    /// <summary>Fills in for someone who asked.</summary>
    public bool Organises => Roles.Any(role => Rights.Of(role.Role).Organises);

    /// <summary>The schools for which the person has a seat.</summary>
    public ImmutableArray<string> Seats => [.. Electorate.SchoolsOf(Roles)];

    public static Asking? Of(IState state, Actor actor, DateTimeOffset now) =>
        state.Find<PollDocument>(PollDocument.TheId) is { } poll
            ? new(state, poll, actor.Id, MemberCopies.RolesOf(state, actor.Id, now), now)
            : null;

    /// <summary>Answers are taken: the deadline counts to the second, whenever its due time comes by.</summary>
    public Refusal? IsOpen() => RefuseOver(Poll) ?? (IsPast(Poll, Now) ? Refusal.Conflict("poll-closed") : null);

    /// <summary>Open, or closed and waiting for a choice.</summary>
    public Refusal? IsGoing() => RefuseOver(Poll);

    public static bool IsPast(PollDocument poll, DateTimeOffset now) => poll.State == PollState.Closed || poll.Deadline <= now;

    private static Refusal? RefuseOver(PollDocument poll) => poll.State switch
    {
        PollState.Chosen => Refusal.Conflict("poll-chosen"),
        PollState.Cancelled => Refusal.Conflict("poll-cancelled"),
        _ => null,
    };
}
