using FsCheck;
using FsCheck.Fluent;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.School;

namespace Leerlabs.Grains.Tests.Calendar;

public sealed class SchoolCalendarTests
{
    private static readonly HolidayDocument[] Known =
    [
        Off("2026-2027-herfst-noord", "2026-2027", "Herfstvakantie", Region.North, new(2026, 10, 10), new(2026, 10, 18)),
        Off("2026-2027-herfst-zuid", "2026-2027", "Herfstvakantie", Region.South, new(2026, 10, 17), new(2026, 10, 25)),
        Off("2026-2027-kerst", "2026-2027", "Kerstvakantie", null, new(2026, 12, 19), new(2027, 1, 3)),
        Off("2026-12-25-eerste-kerstdag", null, "Eerste kerstdag", null, new(2026, 12, 25), new(2026, 12, 25)),
        Off("2027-04-27-koningsdag", null, "Koningsdag", null, new(2027, 4, 27), new(2027, 4, 27)),
    ];

    private static readonly DayOff Training = new(new(2026, 11, 4), new(2026, 11, 4), DayOffReason.Closed, "Studiedag");
    private static readonly SchoolCalendar North = SchoolCalendar.Of(Known, Region.North, [Training]);
    private static readonly SchoolCalendar Nowhere = SchoolCalendar.Of(Known, null, []);

    [Theory]
    [InlineData("2026-10-09", null)]
    [InlineData("2026-10-10", "Herfstvakantie")]
    [InlineData("2026-10-16", "Herfstvakantie")]
    [InlineData("2026-10-18", "Herfstvakantie")]
    [InlineData("2026-10-19", null)]
    [InlineData("2026-11-04", "Studiedag")]
    [InlineData("2026-12-25", "Kerstvakantie")]
    [InlineData("2027-01-03", "Kerstvakantie")]
    [InlineData("2027-04-27", "Koningsdag")]
    [InlineData("2026-11-07", "")]
    public void School_of_a_region_is_off_in_its_own_holidays(string day, string? why) => Assert.Equal(why, North.WhyNot(Day(day))?.Name);

    [Fact]
    public void Reason_is_told_with_its_first_and_last_day()
    {
        Assert.Equal(new(new(2026, 12, 19), new(2027, 1, 3), DayOffReason.SchoolHoliday, "Kerstvakantie"), North.WhyNot(new(2026, 12, 27)));
        Assert.Equal(new(new(2026, 11, 7), new(2026, 11, 8), DayOffReason.Weekend, ""), North.WhyNot(new(2026, 11, 8)));
    }

    [Theory]
    [InlineData(ClosedFor.Holiday, false)]
    [InlineData(ClosedFor.StudyDay, false)]
    [InlineData(ClosedFor.TestWeek, true)]
    [InlineData(ClosedFor.ExamDays, true)]
    [InlineData(ClosedFor.Activity, true)]
    public void Days_without_usual_lessons_have_school_and_days_off_have_none(ClosedFor what, bool hasSchool)
    {
        var day = new DateOnly(2026, 11, 4);
        var own = SchoolCalendar.Of(Known, Region.North, DayOff.Of([new() { Id = Closed.IdOf("own"), From = day, To = day, What = what, Name = null }]));
        var known = new DaysOfSchool("school/00aa01", Region.North, [new() { Id = Closed.IdOf("own"), From = day, To = day, What = what, Name = null }]);

        Assert.Equal(hasSchool, own.HasSchool(day));
        Assert.Equal(hasSchool, known.On(day, new(Known)).HasSchool);
    }

    [Fact]
    public void Without_a_region_only_what_holds_everywhere_counts()
    {
        Assert.True(Nowhere.HasSchool(new(2026, 10, 15)));
        Assert.False(Nowhere.HasSchool(new(2026, 12, 21)));
    }

    [Fact]
    public void Day_has_school_when_and_only_when_nothing_says_why_not() => FsCheck.Check.QuickThrowOnFailure(Prop.ForAll(Days, day =>
    {
        var off = Known.Where(holiday => holiday.Region is null or Region.North).Any(holiday => holiday.From <= day && day <= holiday.To);
        var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return North.HasSchool(day) == !(off || weekend || day == Training.From)
            && (North.WhyNot(day) is not { } why || why.Holds(day));
    }));

    private static Arbitrary<DateOnly> Days => Gen.Choose(0, 400).Select(days => new DateOnly(2026, 8, 1).AddDays(days)).ToArbitrary();

    private static HolidayDocument Off(string key, string? year, string name, Region? region, DateOnly from, DateOnly to) =>
        HolidayDocument.Of(new(key, name, from, to, year is not null, "bron", year, region));

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
