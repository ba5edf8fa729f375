using Leerlabs.Grains.Core;
using Leerlabs.Grains.Poll;

namespace Leerlabs.Grains.ExpertPool;

/// <summary>What the programme says of the theme, and of its own calendar and managers.</summary>
internal static class Themes
{
    public static Decision Describe(IState state, DescribePool fact) =>
        state.Find<PoolDocument>(PoolDocument.TheId) is { } known && (known.Stamp > fact.Stamp || IsSame(state, known, fact))
            ? Decision.Nothing
            : new PoolDescribed(fact);

    public static Changes Apply(IState state, PoolDescribed described, Stamp stamp)
    {
        var fact = described.Fact;
        var said = Changes.Put(
            new PoolDocument
            {
                Id = PoolDocument.TheId,
                Name = fact.Name,
                English = fact.English,
                Days = fact.Days,
                Line = fact.Line,
                Retired = fact.Retired,
                Stamp = fact.Stamp,
            },
            new PoolCalendar { Id = PoolCalendar.TheId, Free = fact.Free },
            new PoolStaff { Id = PoolStaff.TheId, People = fact.Managers });
        var after = new Overlay(state, said);
        var moved = Queue.Promised(after).ToList();
        return said with
        {
            Puts = [.. said.Puts, .. moved],
            Messages =
            [
                .. moved.Count > 0 ? Queue.Tell(after, stamp) : [],
                .. Expertise.Present(after).Select(expert => Expertise.ToPerson(after, expert.Person, stamp.Seq)),
            ],
        };
    }

    private static bool IsSame(IState state, PoolDocument known, DescribePool fact) =>
        (known.Name, known.English, known.Days, known.Line, known.Retired) == (fact.Name, fact.English, fact.Days, fact.Line, fact.Retired)
        && state.Find<PoolCalendar>(PoolCalendar.TheId)!.Free.SequenceEqual(fact.Free)
        && state.Find<PoolStaff>(PoolStaff.TheId)!.People.SequenceEqual(fact.Managers);
}
