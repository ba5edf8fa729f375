using Leerlabs.Cli.Holidays;
using Leerlabs.Cli.Tests.Schools;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.School;

namespace Leerlabs.Cli.Tests.Holidays;

/// <summary>The school year 2026-2027 from the published holidays, against every school day that was counted by hand.</summary>
public sealed class SchoolYearTests
{
    private static readonly DateOnly First = new(2026, 8, 17);
    private static readonly DateOnly Last = new(2027, 7, 23);

    [PublishedFact]
    public void Regions_have_205_200_and_210_school_days_and_185_together()
    {
        var lab = Lab(Mended());
        LabDay[] days = [.. LabCalendar.Days(First, Last).Select(lab.On)];

        Assert.Equal([205, 200, 210], lab.Schools.Select(school => days.Count(day => day.But.All(one => one.School != school.School))));
        Assert.Equal(185, days.Count(day => day.Open == 3));
        Assert.Empty(lab.Unknown(First, Last));
    }

    [PublishedFact]
    public void Every_day_that_is_no_school_day_says_why()
    {
        var lab = Lab(Mended());

        Assert.All(LabCalendar.Days(First, Last).SelectMany(day => lab.On(day).But), one => Assert.True(one is { State: SchoolDayState.Closed, Why: not null }));
    }

    [PublishedFact]
    public void Spring_in_which_a_published_holiday_is_wrong_is_said_not_to_be_known()
    {
        var unknown = Assert.Single(Lab(Fine(Text("school"))).Unknown(First, Last));

        Assert.Equal(("2026-2027", "school/zuid"), (unknown.SchoolYear, Assert.Single(unknown.Schools)));
    }

    [PublishedFact]
    public void Years_that_nobody_published_are_said_not_to_be_known() =>
        Assert.Equal(["2031-2032"], Lab(Mended()).Unknown(new(2031, 8, 1), new(2032, 7, 31)).Select(year => year.SchoolYear));

    [PublishedFact]
    public void Region_goes_by_place_also_where_a_municipality_is_split()
    {
        var places = Places().ToArray();
        Assert.All(
            new[] { ("DIDAM", Region.South), ("DODEWAARD", Region.South), ("ABCOUDE", Region.North), ("TIEL", Region.Middle), ("ZEEWOLDE", Region.Middle), ("HATTEM", Region.North) },
            known => Assert.Equal(known.Item2, PlaceRegions.Of(known.Item1, places)));
    }

    private static IEnumerable<(string Place, Region? Region)> Places() =>
        Published.Read(Path.Combine("duo", "02.-alle-schoolvestigingen-basisonderwijs.2026-04.csv")).Schools.Select(row => (row.School.Place, row.School.Region));

    private static LabCalendar Lab(IEnumerable<HolidayDocument> holidays) => new(new(holidays),
    [
        new("school/noord", Region.North, []), new("school/midden", Region.Middle, []), new("school/zuid", Region.South, []),
    ]);

    // As whoever imports it mends it once the refused line was shown: the ministry's own last days.
    private static IEnumerable<HolidayDocument> Mended() => Fine(Text("school")
        .Replace("2027-02-13;2027-03-21", "2027-02-13;2027-02-21", StringComparison.Ordinal)
        .Replace("2029-02-10;2029-03-18", "2029-02-10;2029-02-18", StringComparison.Ordinal));

    private static IEnumerable<HolidayDocument> Fine(string school) =>
        new[] { school, Text("public") }.SelectMany(text => HolidayChecks.Check(HolidayFile.Read(text).Rows).Fine).Select(row => HolidayDocument.Of(row.ToHoliday()));

    private static string Text(string name) => File.ReadAllText(Path.Combine(Published.Folder!, "holidays", $"openholidays-nl.holidays.{name}.csv"));
}
