using System.Collections.Immutable;
using System.Globalization;
using Leerlabs.Cli.Holidays;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.School;

namespace Leerlabs.Cli.Demo;

/// <summary>Holidays of the example, by the weeks in which they usually fall; a real import of the same holiday takes their place.</summary>
internal sealed record ExampleHolidays(string Source, ImmutableArray<ExampleHoliday> School, ImmutableArray<ExampleDayOff> Public)
{
    private const int Before = 1;
    private const int After = 2;

    /// <summary>From the calendar year before a day to the second after it: the school year of the day and the coming one are whole.</summary>
    public IEnumerable<Holiday> From(DateOnly day) =>
        from year in Enumerable.Range(day.Year - Before, Before + 1 + After)
        from row in School.SelectMany(holiday => Rows(holiday, year)).Concat(Public.Select(off => Row(off.Name, null, off.In(year), off.In(year), isPublic: true)))
        select row.ToHoliday();

    private IEnumerable<HolidayRow> Rows(ExampleHoliday holiday, int year) =>
        from region in holiday.Regions
        let monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(year, holiday.InWeek[HolidayRow.Word(region ?? Region.North)], DayOfWeek.Monday))
        select Row(holiday.Name, region, monday.AddDays(-2), monday.AddDays((7 * holiday.Weeks) - 1), isPublic: false);

    private HolidayRow Row(string name, Region? region, DateOnly from, DateOnly to, bool isPublic) =>
        new("holidays.json", name, region, from, to, isPublic, Compulsory: false, Source);
}

/// <param name="InWeek">The first whole week off (ISO 8601) by region; the weekend before it is free too.</param>
internal sealed record ExampleHoliday(string Name, int Weeks, ImmutableDictionary<string, int> InWeek)
{
    /// <summary>Where it is at another time; null: in the whole country at once.</summary>
    public IEnumerable<Region?> Regions => InWeek.Values.Distinct().Count() == 1 ? [null] : Enum.GetValues<Region>().Select(region => (Region?)region);
}

/// <summary>A public holiday: of a fixed day such as <c>04-27</c>, or so many days after Easter.</summary>
internal sealed record ExampleDayOff(string Name, string? On = null, int? AfterEaster = null)
{
    public DateOnly In(int year) => On is { } day
        ? DateOnly.ParseExact($"{year}-{day}", "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Easter(year).AddDays(AfterEaster!.Value);

    /// <summary>Easter Sunday of the Gregorian calendar, by the rule of Gauss with the years of 1900 to 2099.</summary>
    private static DateOnly Easter(int year)
    {
        var moon = ((19 * (year % 19)) + 24) % 30;
        var days = moon + (((2 * (year % 4)) + (4 * (year % 7)) + (6 * moon) + 5) % 7);
        var late = days == 35 || (days == 34 && moon == 28 && year % 19 > 10);
        return new DateOnly(year, 3, 22).AddDays(late ? days - 7 : days);
    }
}
