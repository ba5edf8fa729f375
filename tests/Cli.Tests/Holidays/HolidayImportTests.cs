using Leerlabs.Cli.Holidays;
using Leerlabs.Cli.Tests.Schools;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.School;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leerlabs.Cli.Tests.Holidays;

public sealed class HolidayImportTests : IDisposable
{
    private const string Header = "Id;Country;StartDate;EndDate;Type;RegionalScope;Name;Groups\n";

    /// <summary>As Rijksoverheid publishes it: padded, and midnight in the Netherlands told in UTC.</summary>
    private const string Government = """
        [{"content": [{"title": "Schoolvakanties 2026-2027 ", "schoolyear": " 2026-2027 ", "vacations": [
          {"type": " Herfstvakantie ", "compulsorydates": "false", "regions": [
            {"region": " noord ", "startdate": "2026-10-09T22:00:00.000Z", "enddate": "2026-10-17T22:00:00.000Z"},
            {"region": "zuid", "startdate": "2026-10-16T22:00:00.000Z", "enddate": "2026-10-24T22:00:00.000Z"}]},
          {"type": "Kerstvakantie", "compulsorydates": "true", "regions": [
            {"region": "heel Nederland", "startdate": "2026-12-18T23:00:00.000Z", "enddate": "2027-01-02T23:00:00.000Z"}]}]}]}]
        """;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Holiday_of_some_regions_is_one_of_each_and_of_all_is_one()
    {
        var rows = HolidayFile.Read(Header
            + "a;NL;2026-10-17;2026-10-25;School;Regional;NL Herfstvakantie,DE Herbstferien;MI,ZU\n"
            + "b;NL;2026-12-19;2027-01-03;School;Regional;NL Kerstvakantie;NO,MI,ZU\n").Rows;

        Assert.Equal(["2026-2027-herfstvakantie-midden", "2026-2027-herfstvakantie-zuid", "2026-2027-kerstvakantie"], rows.Select(row => row.Key));
        Assert.Equal([false, false, true], rows.Select(row => row.Compulsory));
    }

    [Fact]
    public void Days_of_the_government_are_days_in_the_Netherlands()
    {
        var rows = HolidayFile.Read(Government).Rows;

        Assert.Equal((new DateOnly(2026, 10, 10), new DateOnly(2026, 10, 18), (Region?)Region.North), (rows[0].From, rows[0].To, rows[0].Region));
        Assert.Equal((new DateOnly(2026, 12, 19), new DateOnly(2027, 1, 3), null), (rows[2].From, rows[2].To, rows[2].Region));
        Assert.Equal(3, HolidayChecks.Check(rows).Fine.Length);
    }

    [Theory]
    [InlineData("2027-02-13;2027-03-21", "lasts 37 days")]
    [InlineData("2027-02-14;2027-02-22", "from Saturday to Sunday")]
    [InlineData("2027-02-13;2027-02-12", "before it begins")]
    public void Holiday_that_can_not_be_right_is_told_and_refused(string days, string why)
    {
        var (fine, refused) = HolidayChecks.Check(HolidayFile.Read($"{Header}a;NL;{days};School;Regional;NL Voorjaarsvakantie;ZU\n").Rows);

        Assert.Empty(fine);
        Assert.Contains(why, Assert.Single(refused), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_holidays_of_a_region_do_not_overlap()
    {
        var rows = HolidayFile.Read(Header
            + "a;NL;2027-02-13;2027-02-21;School;Regional;NL Voorjaarsvakantie;ZU\n"
            + "b;NL;2027-02-20;2027-02-28;School;Regional;NL Krokusvakantie;ZU\n").Rows;

        Assert.Contains("overlaps Voorjaarsvakantie", Assert.Single(HolidayChecks.Check(rows).Refused), StringComparison.Ordinal);
    }

    [PublishedFact]
    public void Of_the_published_holidays_only_the_two_that_are_known_to_be_wrong_are_refused()
    {
        var (fine, refused) = HolidayChecks.Check(HolidayFile.Read(Text("openholidays-nl.holidays.school.csv")).Rows);

        Assert.Equal(2, refused.Length);
        Assert.All(refused, line => Assert.Contains("lasts 37 days", line, StringComparison.Ordinal));
        Assert.Equal(fine.Length, fine.Select(row => row.Key).Distinct().Count());
    }

    [PublishedFact]
    public async Task Second_run_changes_nothing_and_the_other_source_takes_over()
    {
        await using var engine = await Engine.Open(_folder.Path, TimeProvider.System, NullLoggerFactory.Instance, CancellationToken.None);
        await engine.Tell(ProgrammeRules.Main, new StartProgramme("Leerlabs", Example: false), CancellationToken.None);
        foreach (var file in new[] { "openholidays-nl.holidays.school.csv", "openholidays-nl.holidays.public.csv" })
            Assert.True((await new HolidayImport(engine).Apply(HolidayFile.Read(Text(file)), CancellationToken.None)).Done);
        var head = await engine.Store.Head(ProgrammeRules.Main, CancellationToken.None);

        var again = await new HolidayImport(engine).Apply(HolidayFile.Read(Text("openholidays-nl.holidays.school.csv")), CancellationToken.None);
        Assert.Contains(" 0 new or changed, 0 gone", again.Report[^1], StringComparison.Ordinal);
        Assert.Equal(head, await engine.Store.Head(ProgrammeRules.Main, CancellationToken.None));

        var government = await new HolidayImport(engine).Apply(HolidayFile.Read(Government), CancellationToken.None);
        Assert.Contains("Rijksoverheid", government.Report[^1], StringComparison.Ordinal);
        Assert.Contains("3 new or changed", government.Report[^1], StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static string Text(string name) => File.ReadAllText(Path.Combine(Published.Folder!, "holidays", name));
}
