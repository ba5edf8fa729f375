using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.School;

namespace Leerlabs.Grains.Tests.Calendar;

public sealed class WorkDaysTests
{
    [Fact]
    public void Only_days_that_are_free_in_all_three_regions_are_free_for_the_programme()
    {
        var free = WorkDays.FreeOf(
        [
            Off("noord", Region.North, new(2027, 2, 20), new(2027, 2, 28)),
            Off("midden", Region.Middle, new(2027, 2, 20), new(2027, 2, 28)),
            Off("zuid", Region.South, new(2027, 2, 13), new(2027, 2, 21)),
            Off("pasen", null, new(2027, 3, 29), new(2027, 3, 29)),
        ]);

        Assert.Equal([new(new(2027, 2, 20), new(2027, 2, 21)), new(new(2027, 3, 29), new(2027, 3, 29))], free.AsEnumerable());
    }

    [Fact]
    public void Weekends_and_free_days_do_not_count()
    {
        var days = new WorkDays([new(new(2026, 12, 25), new(2027, 1, 1))]);

        Assert.Equal(new DateOnly(2027, 1, 4), days.After(new(2026, 12, 24), 1));
        Assert.Equal(new DateOnly(2026, 12, 24), days.After(new(2027, 1, 4), -1));
        Assert.False(days.Holds(new(2026, 12, 26)));
    }

    private static HolidayDocument Off(string key, Region? region, DateOnly from, DateOnly to) =>
        HolidayDocument.Of(new($"vrije-dagen-{key}", key, from, to, true, "bron", region is null ? null : "2026-2027", region));
}
