using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.School;

namespace Leerlabs.Grains.Leerlab;

/// <summary>Who may keep the own days of the schools here: a school's own people, and who organises the leerlab.</summary>
internal static class Keepers
{
    /// <summary>One person's roles changed.</summary>
    public static IEnumerable<Message> Tell(IState state, IEnumerable<Member> roles, DateOnly today) =>
        from school in state.All<LeerlabSchool>()
        where school.Left is null
        let keeping = roles.Where(member => Keeps(member, school)).ToList()
        where keeping.Count > 0
        select ToSchool(state.Grain, school, keeping, today);

    /// <summary>A school joined.</summary>
    public static IEnumerable<Message> Tell(IState state, LeerlabSchool joined) =>
        from member in state.All<Member>()
        where Keeps(member, joined) && member.IsPresent(joined.Joined)
        group member by member.Person into person
        select ToSchool(state.Grain, joined, person, joined.Joined);

    private static bool Keeps(Member member, LeerlabSchool school)
    {
        var rights = Rights.Of(member.Role);
        return rights.Organises || (rights.SetsOwnGoal && member.School == school.School);
    }

    private static Message ToSchool(GrainId leerlab, LeerlabSchool school, IEnumerable<Member> keeping, DateOnly today)
    {
        var (person, present) = (keeping.First().Person, keeping.Where(member => member.IsPresent(today)).ToList());
        var end = present.Any(member => member.End is null) ? null : present.Max(member => member.End);
        var role = present.Where(member => member.School == school.School).Select(member => (Role?)member.Role).Order().FirstOrDefault();
        return new(GrainId.Parse(school.School), new SetKeeper($"{leerlab}", person, present.Count > 0, end is { } day ? DutchDay.Start(day) : null, role));
    }
}
