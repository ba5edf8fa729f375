using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Meeting;

namespace Leerlabs.Grains.School;

/// <summary>The grains that were born from a school and keep a copy of who is of it: one line per kind.</summary>
internal static class Born
{
    private static readonly ImmutableArray<BornKind> Kinds =
    [
        new(state => state.All<PlannedMeeting>().Select(meeting => meeting.Id), (member, stamp) => new SetMember(member.Person, stamp, member.Roles)),
        new(Meetings.Texts, (member, stamp) => new Text.SetMember(member.Person, stamp, member.Roles)),
    ];

    /// <summary>Everyone who is of the school, for the fact of a birth.</summary>
    public static IEnumerable<MemberRoles> Members(IState state) =>
        state.All<Keeper>().Select(keeper => Roles(state, keeper)).Where(member => !member.Roles.IsEmpty);

    /// <summary>One person's roles as they are from now on.</summary>
    /// <param name="joining">A trajectory as it is about to be.</param>
    public static IEnumerable<Message> Tell(IState state, Keeper keeper, Stamp stamp, Trajectory? joining = null)
    {
        var member = Roles(state, keeper, joining);
        return from kind in Kinds from grain in kind.Grains(state) select new Message(GrainId.Parse(grain), kind.Fact(member, stamp.Seq));
    }

    private static MemberRoles Roles(IState state, Keeper keeper, Trajectory? joining = null) =>
        new(keeper.Person, [.. OwnRoles.Of(state, keeper, joining)]);

    /// <param name="Grains">The ids of the grains of this kind.</param>
    /// <param name="Fact">What tells them of one person's roles, at the school's sequence number.</param>
    private sealed record BornKind(Func<IState, IEnumerable<string>> Grains, Func<MemberRoles, long, Command> Fact);
}
