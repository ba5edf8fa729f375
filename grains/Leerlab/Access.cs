using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Programme;

namespace Leerlabs.Grains.Leerlab;

/// <summary>The roles that a person has at this moment, and telling them to the log, the person and the schools.</summary>
internal static class Access
{
    public static IEnumerable<Member> Of(IState state, string person, DateTimeOffset now) => Of(state.All<Member>(), person, now);

    public static bool Organises(IState state, string person, DateTimeOffset now) =>
        Of(state, person, now).Any(member => Rights.Of(member.Role).Organises);

    /// <summary>Facts for the log, the person and the schools after a change of one member.</summary>
    public static ImmutableArray<Message> Tell(IState state, Member changed, Stamp stamp)
    {
        ImmutableArray<Member> members = [.. state.All<Member>().Select(member => member.Id == changed.Id ? changed : member).Append(changed).DistinctBy(member => member.Id)];
        ImmutableArray<Member> present = [.. Of(members, changed.Person, stamp.At)];
        var leerlab = state.Find<LeerlabDocument>(LeerlabDocument.TheId)!;
        return
        [
            ToLog(leerlab, changed.Person, present, stamp),
            ToPerson(state.Grain, leerlab, changed.Person, present, stamp),
            .. Rights.Of(changed.Role).Organises ? [ToProgramme(state.Grain, members, stamp)] : ImmutableArray<Message>.Empty,
            .. Born.Tell(state, changed.Person, present, stamp),
            .. Keepers.Tell(state, members.Where(member => member.Person == changed.Person), DutchDay.Of(stamp.At)),
        ];
    }

    /// <summary>The leerlab got another name: everyone who is in it hears.</summary>
    public static IEnumerable<Message> TellName(IState state, LeerlabDocument renamed, Stamp stamp) =>
        from member in state.All<Member>()
        where member.IsPresent(DutchDay.Of(stamp.At))
        group member by member.Person into person
        select ToPerson(state.Grain, renamed, person.Key, [.. person], stamp);

    private static IEnumerable<Member> Of(IEnumerable<Member> members, string person, DateTimeOffset now) =>
        members.Where(member => member.Person == person && member.IsPresent(DutchDay.Of(now)));

    private static Message ToProgramme(GrainId grain, IEnumerable<Member> members, Stamp stamp)
    {
        var organisers = members.Where(member => Rights.Of(member.Role).Organises && member.IsPresent(DutchDay.Of(stamp.At)));
        return new(
            ProgrammeRules.Main,
            new SetTeam(grain.ToString(), stamp.Seq, [.. organisers.Select(member => member.Person).Distinct().Order(StringComparer.Ordinal)]));
    }

    private static Message ToLog(LeerlabDocument leerlab, string person, ImmutableArray<Member> present, Stamp stamp) =>
        new(GrainId.Parse(leerlab.Log), new SetAccess(person, stamp.Seq, [.. present.Select(Born.Granted)]));

    private static Message ToPerson(GrainId grain, LeerlabDocument leerlab, string person, ImmutableArray<Member> present, Stamp stamp) =>
        new(GrainId.Parse(person), new SetMembership(grain.ToString(), leerlab.Log, leerlab.Name, stamp.Seq, [.. present.Select(Held)]));

    private static MembershipRole Held(Member member) => new(member.Role, member.School, member.Entry);
}
