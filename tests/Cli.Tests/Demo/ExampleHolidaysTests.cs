using FsCheck;
using FsCheck.Fluent;
using Leerlabs.Cli.Demo;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.School;

namespace Leerlabs.Cli.Tests.Demo;

public sealed class ExampleHolidaysTests
{
    private static readonly ExampleHolidays Holidays = ExampleData.Read(Repository.Project.Examples, CancellationToken.None).GetAwaiter().GetResult().Holidays;

    private static readonly Arbitrary<DateOnly> Starts = Gen.Choose(0, 4000).Select(new DateOnly(2026, 1, 1).AddDays).ToArbitrary();

    [Fact]
    public void Whoever_starts_on_whatever_day_is_proposed_dates_for_more_than_a_year() => Prop.ForAll(Starts, day =>
    {
        var known = new KnownHolidays(Holidays.From(day).Select(HolidayDocument.Of));
        return LabCalendar.Days(day, day.AddDays(400)).All(one => known.KnowsPublic(one.Year) && Enum.GetValues<Region>().All(region => known.Knows(one, region)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(15));

    [Fact]
    public void School_holidays_last_from_a_saturday_to_a_sunday_and_never_meet_in_a_region() => Prop.ForAll(Starts, day =>
    {
        var all = Holidays.From(day).Where(holiday => holiday.SchoolYear is not null).ToList();
        return all.All(one => one.From.DayOfWeek == DayOfWeek.Saturday && one.To.DayOfWeek == DayOfWeek.Sunday)
            && all.All(one => all.Count(other => (other.Region is null || one.Region is null || other.Region == one.Region) && other.From <= one.To && one.From <= other.To) == 1)
            && all.DistinctBy(one => one.Key).Count() == all.Count;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(15));

    [Theory]
    [InlineData(2027, "2027-03-29")]
    [InlineData(2028, "2028-04-17")]
    [InlineData(2049, "2049-04-19")]
    public void Easter_monday_follows_the_moon(int year, string monday) =>
        Assert.Equal(DateOnly.Parse(monday, System.Globalization.CultureInfo.InvariantCulture), new ExampleDayOff("Tweede paasdag", AfterEaster: 1).In(year));
}
