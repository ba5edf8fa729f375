using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.School;

namespace Leerlabs.Grains.Tests.Calendar;

public sealed class LabCalendarTests
{
    private static readonly KnownHolidays Holidays = new(
    [
        Off("herfst-noord", "2026-2027", Region.North, new(2026, 10, 10), new(2026, 10, 18)),
        Off("herfst-zuid", "2026-2027", Region.South, new(2026, 10, 17), new(2026, 10, 25)),
        Off("kerst", "2026-2027", null, new(2026, 12, 19), new(2027, 1, 3)),
        Off("koningsdag", null, null, new(2027, 4, 27), new(2027, 4, 27)),
        Off("voorjaar-noord", "2026-2027", Region.North, new(2027, 2, 20), new(2027, 2, 28)),
    ]);

    private static readonly LabCalendar Lab = new(Holidays,
    [
        new("school/noord", Region.North, [Own("toets", new(2026, 11, 9), new(2026, 11, 13), ClosedFor.TestWeek, null)]),
        new("school/zuid", Region.South, [Own("studie", new(2026, 11, 10), new(2026, 11, 10), ClosedFor.StudyDay, "Studiemiddag")]),
    ]);

    [Fact]
    public void Usual_day_has_school_everywhere() => Assert.Equal((2, 2, 0), Counts(Lab.On(new DateOnly(2026, 11, 5))));

    [Fact]
    public void Region_on_holiday_is_told_with_its_reason()
    {
        var day = Lab.On(new DateOnly(2026, 10, 20));

        Assert.Equal((1, 2, 1), Counts(day));
        Assert.Equal(
            new SchoolDay("school/zuid", SchoolDayState.Closed, new(DayReasonKind.SchoolHoliday, "herfst-zuid", new(2026, 10, 17), new(2026, 10, 25))), day.But[0]);
    }

    [Fact]
    public void Test_week_has_school_and_a_study_day_has_none()
    {
        var day = Lab.On(new DateOnly(2026, 11, 10));

        Assert.Equal((1, 2, 2), Counts(day));
        Assert.Equal([(SchoolDayState.Busy, DayReasonKind.TestWeek), (SchoolDayState.Closed, DayReasonKind.StudyDay)], day.But.Select(one => (one.State, one.Why!.What)));
        Assert.Equal("Studiemiddag", day.But[1].Why!.Name);
    }

    [Fact]
    public void Whole_stretch_is_as_its_worst_day() =>
        Assert.Equal((1, 2, 2), Counts(Lab.On(new(2026, 11, 9), new(2026, 11, 10))));

    [Theory]
    [InlineData("2028-11-08", "school/noord,school/zuid")]
    [InlineData("2027-02-17", "school/zuid")]
    [InlineData("2026-11-05", "")]
    public void Year_or_season_without_data_says_so(string day, string schools)
    {
        var asked = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(schools, string.Join(',', Lab.Unknown(asked, asked).SelectMany(year => year.Schools)));
        Assert.Equal(2 - schools.Split(',', StringSplitOptions.RemoveEmptyEntries).Length, Lab.On(asked).Open);
    }

    [Fact]
    public void Known_holiday_is_certain_where_the_region_is_not()
    {
        var somewhere = new DaysOfSchool("school/ergens", null, []);

        Assert.Equal(SchoolDayState.Closed, somewhere.On(new(2026, 12, 23), Holidays).State);
        Assert.Equal(SchoolDayState.Unknown, somewhere.On(new(2026, 11, 5), Holidays).State);
    }

    [Fact]
    public void Place_decides_the_region_and_a_place_in_two_minds_has_none()
    {
        (string, Region?)[] listed = [("S GRAVENHAGE", Region.Middle), ("Didam", Region.South), ("Hank", Region.South), ("Hank", Region.Middle), ("Nergens", null)];

        Assert.Equal(Region.Middle, PlaceRegions.Of("'s-Gravenhage", listed));
        Assert.Equal(Region.South, PlaceRegions.Of("Didam", listed));
        Assert.Null(PlaceRegions.Of("Hank", listed));
        Assert.Null(PlaceRegions.Of("Nergens", listed));
    }

    private static (int Open, int Of, int But) Counts(LabDay day) => (day.Open, day.Of, day.But.Length);

    private static Closed Own(string key, DateOnly from, DateOnly to, ClosedFor what, string? name) =>
        new() { Id = Closed.IdOf(key), From = from, To = to, What = what, Name = name };

    private static HolidayDocument Off(string key, string? year, Region? region, DateOnly from, DateOnly to) =>
        HolidayDocument.Of(new(key, key, from, to, year is not null, "bron", year, region));
}
