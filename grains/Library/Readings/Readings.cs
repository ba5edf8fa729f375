using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Library;

/// <summary>Counts how often works are read.</summary>
internal static class Readings
{
    private const int Year = 366;

    public static Decision Count(IState state, CountReadings fact)
    {
        ImmutableArray<WorkCount> known = [.. fact.Counts.Where(count => count.Count > 0 && state.Find<WorkDocument>(WorkDocument.IdOf(count.Work)) is not null)];
        return known.IsEmpty ? Decision.Nothing : new ReadingsCounted(fact.Day, known);
    }

    public static Changes Apply(IState state, ReadingsCounted counted) =>
        Changes.Put([.. counted.Counts.GroupBy(count => count.Work, count => count.Count).Select(work => With(Of(state, work.Key), counted.Day, work.Sum()))]);

    public static ReadingsDocument Of(IState state, string work) =>
        state.Find<ReadingsDocument>(ReadingsDocument.IdOf(work)) ?? new() { Id = ReadingsDocument.IdOf(work), Writers = [], Total = 0, Days = [] };

    private static ReadingsDocument With(ReadingsDocument readings, DateOnly day, int count)
    {
        var before = readings.Days.Where(one => one.Day == day).Sum(one => one.Count);
        ImmutableArray<DayCount> days = [.. readings.Days.Where(one => one.Day != day).Append(new DayCount(day, before + count)).OrderBy(one => one.Day).TakeLast(Year)];
        return readings with { Total = readings.Total + count, Days = days };
    }
}
