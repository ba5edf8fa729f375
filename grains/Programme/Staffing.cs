using System.Collections.Immutable;
using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Programme;

/// <summary>Who sees every coach: the managers and those who organise leerlabs. The coaches' grains hear it from here.</summary>
internal static class Staffing
{
    public static Decision Know(IState state, KnowCoach asked) =>
        state.Find<KnownCoach>(KnownCoach.IdOf(asked.Person)) is null ? new CoachKnown(asked.Person) : Decision.Nothing;

    public static Decision Set(IState state, SetTeam asked) =>
        state.Find<Team>(Team.IdOf(asked.Leerlab)) is { } known && (known.Stamp > asked.Stamp || known.People.SequenceEqual(asked.People))
            ? Decision.Nothing
            : new TeamSet(asked.Leerlab, asked);

    public static Changes Apply(IState state, CoachKnown known, Stamp stamp)
    {
        var coach = new KnownCoach { Id = KnownCoach.IdOf(known.Person), Person = known.Person };
        return Changes.Put(coach) with { Messages = [Tell(coach, Staff(state.All<Manager>(), state.All<Team>()), stamp)] };
    }

    public static Changes Apply(IState state, TeamSet set, Stamp stamp)
    {
        var team = new Team { Id = Team.IdOf(set.Leerlab), People = set.Fact.People, Stamp = set.Fact.Stamp };
        var teams = state.All<Team>().Where(other => other.Id != team.Id).Append(team);
        return Changes.Put(team) with { Messages = [.. Tell(state, state.All<Manager>(), teams, stamp)] };
    }

    public static IEnumerable<Message> Tell(IState state, IEnumerable<Manager> managers, IEnumerable<Team> teams, Stamp stamp)
    {
        var staff = Staff(managers, teams);
        return state.All<KnownCoach>().Select(coach => Tell(coach, staff, stamp));
    }

    private static Message Tell(KnownCoach coach, ImmutableArray<string> staff, Stamp stamp) =>
        new(new GrainId("coach", Ids.KeyOf(coach.Person)), new SetStaff(stamp.Seq, staff));

    private static ImmutableArray<string> Staff(IEnumerable<Manager> managers, IEnumerable<Team> teams) =>
    [
        .. managers.Select(manager => manager.Person).Concat(teams.SelectMany(team => team.People)).Distinct().Order(StringComparer.Ordinal),
    ];
}
