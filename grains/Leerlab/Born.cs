using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Poll;

namespace Leerlabs.Grains.Leerlab;

/// <summary>
/// The grains that were born from a leerlab and keep a copy of its membership: one line per kind. Also those that are over hear who comes and goes,
/// since their readers are still those of the leerlab.
/// </summary>
internal static class Born
{
    private static readonly ImmutableArray<BornKind> Kinds =
    [
        new(state => state.All<PlannedMeeting>().Select(meeting => meeting.Id), (member, stamp) => new Meeting.SetMember(member.Person, stamp, member.Roles)),
        new(Plans.Texts, (member, stamp) => new Text.SetMember(member.Person, stamp, member.Roles)),
        new(state => state.All<StartedPoll>().Select(poll => poll.Id), (member, stamp) => new Poll.SetMember(member.Person, stamp, member.Roles)),
        new(state => state.All<ExpertRequest.AskedRequest>().Select(request => request.Id), (member, stamp) => new ExpertRequest.SetMember(member.Person, stamp, member.Roles)),
        new(state => state.All<PracticeExample.StartedExample>().Select(example => example.Id), (member, stamp) => new PracticeExample.SetMember(member.Person, stamp, member.Roles)),
        new(state => state.All<Visit.PlannedVisit>().Select(visit => visit.Id), (member, stamp) => new Visit.SetMember(member.Person, stamp, member.Roles)),
    ];

    /// <summary>Everyone who is in the leerlab, for the fact of a birth.</summary>
    public static IEnumerable<MemberRoles> Members(IState state, Stamp stamp) =>
        from member in state.All<Member>()
        where member.IsPresent(DutchDay.Of(stamp.At))
        group member by member.Person into person
        select new MemberRoles(person.Key, [.. person.Select(Granted)]);

    /// <summary>One person's roles as they are from now on, for every grain that was born here.</summary>
    public static IEnumerable<Message> Tell(IState state, string person, IEnumerable<Member> present, Stamp stamp)
    {
        var member = new MemberRoles(person, [.. present.Select(Granted)]);
        return from kind in Kinds from grain in kind.Grains(state) select new Message(GrainId.Parse(grain), kind.Fact(member, stamp.Seq));
    }

    /// <summary>A role as those hear of it who keep a copy.</summary>
    public static AccessRole Granted(Member member) =>
        new(member.Role, member.School, member.End is { } end ? DutchDay.Start(end) : null, member.Entry);

    /// <param name="Grains">The ids of the grains of this kind.</param>
    /// <param name="Fact">What tells them of one person's roles, at the leerlab's sequence number.</param>
    private sealed record BornKind(Func<IState, IEnumerable<string>> Grains, Func<MemberRoles, long, Command> Fact);
}
