using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Grains.Meeting;

/// <summary>A round in which each school has a turn.</summary>
internal static class Rounds
{
    public static Decision Begin(IState state, DateTimeOffset now)
    {
        var schools = SchoolsIn(state, now);
        return schools.IsEmpty ? Refusal.Conflict("no-schools-here") : new RoundBegun(schools);
    }

    public static Decision Give(RunDocument run, GiveTurn asked) =>
        run.Round is not { } round ? (asked.School is null ? Decision.Nothing : Refusal.Conflict("no-round"))
        : asked.School is { } school && !round.Schools.Contains(school) ? Refusal.Invalid("school-not-here", "school")
        : asked.School is not null && asked.School == round.Turn ? Decision.Nothing
        : new TurnGiven(asked.School);

    public static Changes Apply(IState state, RoundBegun begun) => Changes.Put(Running.Run(state) with { Round = new Round(begun.Schools, []) });

    public static Changes Apply(IState state, TurnGiven given)
    {
        var run = Running.Run(state);
        return Changes.Put(run with { Round = given.School is { } school ? Next(run.Round!, school) : null });
    }

    private static Round Next(Round round, string school)
    {
        var done = round.Turn is { } before && !round.Done.Contains(before) ? round.Done.Add(before) : round.Done;
        return round with { Done = done.Remove(school), Turn = school };
    }

    private static ImmutableArray<string> SchoolsIn(IState state, DateTimeOffset now) =>
    [
        .. state.All<MemberCopy>().SelectMany(member => MemberCopies.RolesOf(state, member.Person, now))
            .Where(role => Rights.Of(role.Role).TakesPart).Select(role => role.School).OfType<string>().Distinct().Order(StringComparer.Ordinal),
    ];
}
