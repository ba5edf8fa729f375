using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Calendar;

namespace Leerlabs.Grains.Tests.Calendar;

/// <summary>A whole school year of dates: which schools have school, why not, and what else is on. The browser's own sums are held against the same year (web/client/tests).</summary>
public sealed class SchoolYearTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = false,
    };

    [Fact]
    public void Regions_have_205_200_and_210_school_days_and_185_together()
    {
        var days = LabCalendar.Days(SchoolYear.First, SchoolYear.Last).Select(SchoolYear.Plain.On).ToArray();

        Assert.Equal([205, 200, 210], SchoolYear.Plain.Schools.Select(school => days.Count(day => day.But.All(one => one.School != school.School))));
        Assert.Equal(185, days.Count(day => day.Open == 3));
        Assert.Empty(SchoolYear.Plain.Unknown(SchoolYear.First, SchoolYear.Last));
    }

    [Fact]
    public void Own_days_take_from_it_what_they_hold_and_a_test_week_takes_nothing()
    {
        var days = LabCalendar.Days(SchoolYear.First, SchoolYear.Last).Select(SchoolYear.Own.On).ToArray();
        int With(string school) => days.Count(day => day.But.All(one => one.School != school || one.HasSchool));

        Assert.Equal((205, 199, 205), (With("school/noord"), With("school/midden"), With("school/zuid")));
        Assert.Equal(5, days.Count(day => day.But.Any(one => one.State == SchoolDayState.Busy)));
    }

    [Fact]
    public void Every_school_that_is_away_says_why_with_a_stretch_that_holds_the_day() => Assert.All(
        LabCalendar.Days(SchoolYear.First, SchoolYear.Last).SelectMany(day => SchoolYear.Own.On(day).But.Select(one => (Day: day, one.Why))),
        away => Assert.True(away.Why is { } why && why.From <= away.Day && away.Day <= why.To, $"{away}"));

    [Fact]
    public void Assistant_proposes_the_whole_year_through_nothing_beside_a_meeting_and_nothing_without_school()
    {
        var around = new SlotSurroundings(SchoolYear.Meetings, null, ["school/noord"]);
        var wish = new SlotWish(SchoolYear.First, SchoolYear.Last, [DayOfWeek.Thursday], new(15, 30), TimeSpan.FromMinutes(90), 60);

        var slots = Slots.Propose(wish, SchoolYear.Own, around);

        Assert.DoesNotContain(slots, slot => SchoolYear.Meetings.Any(slot.When.Meets));
        Assert.All(slots, slot => Assert.True(slot.Open > 0 && slot.Open == SchoolYear.Own.On(slot.When.FirstDay).Open));
        var thursdays = LabCalendar.Days(SchoolYear.First, SchoolYear.Last).Where(day => day.DayOfWeek == DayOfWeek.Thursday && SchoolYear.Own.On(day).Open > 0);
        Assert.Equal(
            thursdays.Where(day => !SchoolYear.Meetings.Any(wish.On(day).Meets)).Order(),
            slots.Select(slot => slot.When.FirstDay).Order());
    }

    /// <summary>GOLDEN=write writes it anew.</summary>
    [Fact]
    public void Year_is_told_as_the_browser_reads_it()
    {
        var told = new Year(
            [.. LabCalendar.Days(SchoolYear.First, SchoolYear.Last.AddDays(3)).Select(SchoolYear.Own.On)],
            SchoolYear.Meetings,
            [.. SchoolYear.Dates.Select(Date.Of)]);
        var written = JsonSerializer.Serialize(told, Json).Replace("},{\"day\"", "},\n{\"day\"", StringComparison.Ordinal).Replace("},{\"when\"", "},\n{\"when\"", StringComparison.Ordinal) + "\n";
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write")
            File.WriteAllText(Golden(), written);

        Assert.Equal(File.ReadAllText(Golden()), written);
    }

    private static string Golden([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "year.json");

    private sealed record Year(ImmutableArray<LabDay> Days, ImmutableArray<When> Meetings, ImmutableArray<Date> Dates);

    /// <param name="Beside">Which of the meetings take place at the same time.</param>
    private sealed record Date(When When, LabDay Schools, ImmutableArray<int> Beside)
    {
        public static Date Of(When when) => new(
            when,
            SchoolYear.Own.On(when.FirstDay, when.LastDay),
            [.. Enumerable.Range(0, SchoolYear.Meetings.Length).Where(number => when.Meets(SchoolYear.Meetings[number]))]);
    }
}
