using System.Collections.Immutable;
using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Grains.Leerlab;

/// <summary>Who may look at a coach for this leerlab: everyone who reads in it, as long as it has the coach or thinks of it.</summary>
internal static class Circles
{
    public static GrainId CoachOf(string person) => new("coach", Ids.KeyOf(person));

    public static Message Of(IState state, string person, ImmutableArray<Appointment> all, IEnumerable<Member> members, Stamp stamp)
    {
        var (today, known) = (DutchDay.Of(stamp.At), members.ToList());
        var concerned = state.Find<Candidate>(Candidate.IdOf(person)) is not null || all.Any(one => one.Person == person && IsLive(one, known, today));
        return Tell(state, person, concerned ? Readers(known, today) : [], stamp);
    }

    public static Message With(IState state, Candidate candidate, Stamp stamp) =>
        Tell(state, candidate.Person, Readers(state.All<Member>(), DutchDay.Of(stamp.At)), stamp);

    private static Message Tell(IState state, string person, ImmutableArray<string> people, Stamp stamp) =>
        new(CoachOf(person), new SetCircle(state.Grain.ToString(), stamp.Seq, people));

    private static ImmutableArray<string> Readers(IEnumerable<Member> members, DateOnly today) =>
    [
        .. members.Where(member => member.IsPresent(today) && Rights.Of(member.Role).ReadsLeerlab)
            .Select(member => member.Person).Distinct().Order(StringComparer.Ordinal),
    ];

    private static bool IsLive(Appointment one, List<Member> members, DateOnly today) => one.State switch
    {
        AppointmentState.Open => true,
        AppointmentState.Appointed => members.All(member => member.Id != Member.IdOf(one.Member!) || !member.IsOver(today)),
        _ => false,
    };
}
