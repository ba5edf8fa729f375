using System.Collections.Immutable;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.School;

namespace Leerlabs.Grains.Tests.Calendar;

/// <summary>The school year 2026-2027 as the ministry has it, three schools in three regions, and a few meetings of others.</summary>
internal static class SchoolYear
{
    public static readonly DateOnly First = new(2026, 8, 17);
    public static readonly DateOnly Last = new(2027, 7, 23);

    public static KnownHolidays Holidays { get; } = new(
    [
        Off("zomer-noord-26", "2025-2026", Region.North, new(2026, 7, 4), new(2026, 8, 16)),
        Off("zomer-zuid-26", "2025-2026", Region.South, new(2026, 7, 11), new(2026, 8, 23)),
        Off("zomer-midden-26", "2025-2026", Region.Middle, new(2026, 7, 18), new(2026, 8, 30)),
        Off("herfst-noord", "2026-2027", Region.North, new(2026, 10, 10), new(2026, 10, 18)),
        Off("herfst-midden", "2026-2027", Region.Middle, new(2026, 10, 17), new(2026, 10, 25)),
        Off("herfst-zuid", "2026-2027", Region.South, new(2026, 10, 17), new(2026, 10, 25)),
        Off("kerst", "2026-2027", null, new(2026, 12, 19), new(2027, 1, 3)),
        Off("voorjaar-noord", "2026-2027", Region.North, new(2027, 2, 20), new(2027, 2, 28)),
        Off("voorjaar-midden", "2026-2027", Region.Middle, new(2027, 2, 20), new(2027, 2, 28)),
        Off("voorjaar-zuid", "2026-2027", Region.South, new(2027, 2, 13), new(2027, 2, 21)),
        Off("mei", "2026-2027", null, new(2027, 4, 24), new(2027, 5, 2)),
        Off("zomer-noord-27", "2026-2027", Region.North, new(2027, 7, 10), new(2027, 8, 22)),
        Off("zomer-midden-27", "2026-2027", Region.Middle, new(2027, 7, 17), new(2027, 8, 29)),
        Off("zomer-zuid-27", "2026-2027", Region.South, new(2027, 7, 24), new(2027, 9, 5)),
        .. new DateOnly[] { new(2026, 12, 25), new(2026, 12, 26), new(2027, 1, 1), new(2027, 3, 26), new(2027, 3, 28), new(2027, 3, 29), new(2027, 4, 27), new(2027, 5, 5), new(2027, 5, 6), new(2027, 5, 16), new(2027, 5, 17) }
            .Select(day => Off($"feestdag-{day:MM-dd}", null, null, day, day)),
    ]);

    /// <summary>Three schools that do nothing of their own.</summary>
    public static LabCalendar Plain { get; } = new(Holidays, [new("school/noord", Region.North, []), new("school/midden", Region.Middle, []), new("school/zuid", Region.South, [])]);

    /// <summary>The same with a test week, a study day and a carnival.</summary>
    public static LabCalendar Own { get; } = new(Holidays,
    [
        new("school/noord", Region.North, [Days("toetsen", new(2026, 11, 9), new(2026, 11, 13), ClosedFor.TestWeek)]),
        new("school/midden", Region.Middle, [Days("studie", new(2027, 3, 10), new(2027, 3, 10), ClosedFor.StudyDay)]),
        new("school/zuid", Region.South, [Days("carnaval", new(2027, 2, 8), new(2027, 2, 12), ClosedFor.Holiday)]),
    ]);

    /// <summary>Meetings of others: some afternoons, two whole days, and two in the nights in which the clock changes.</summary>
    public static ImmutableArray<When> Meetings { get; } =
    [
        .. Enumerable.Range(0, 12).Select(month => When.At(new DateOnly(2026, 8, 20).AddDays(28 * month), new(15, 30), new(17, 0))),
        When.On(new(2026, 12, 3), new(2026, 12, 4)),
        When.At(new(2026, 10, 25), new(1, 0), new(2, 30)),
        When.At(new(2027, 3, 28), new(3, 0), new(4, 0)),
    ];

    /// <summary>A date on every day of the year: whole days and hours in turn, evenings past midnight too, and the nights in which the clock changes.</summary>
    public static ImmutableArray<When> Dates { get; } =
    [
        .. LabCalendar.Days(First, Last).Select((day, number) => (number % 6) switch
        {
            0 => When.At(day, new(15, 30), new(17, 0)),
            1 => When.On(day, day.AddDays(number % 4)),
            2 => When.At(day, new(17, 0), new(18, 30)),
            3 => When.At(day, new(7, 30), new(9, 0)),
            4 => When.At(new WallTime(day, new(20, 0)), new WallTime(day.AddDays(1), new(0, 30))),
            _ => When.At(day, new(8, 0), new(16, 0)),
        }),
        When.At(new(2026, 10, 25), new(2, 30), new(3, 30)),
        When.At(new(2027, 3, 28), new(1, 0), new(3, 0)),
        When.At(new(2027, 3, 28), new(1, 30), new(3, 30)),
    ];

    private static Closed Days(string key, DateOnly from, DateOnly to, ClosedFor what) => new() { Id = Closed.IdOf(key), From = from, To = to, What = what, Name = null };

    private static HolidayDocument Off(string key, string? year, Region? region, DateOnly from, DateOnly to) =>
        HolidayDocument.Of(new(key, key, from, to, year is not null, "bron", year, region));
}
