using System.Text.Json;
using System.Xml.Linq;

namespace Leerlabs.Cli.Testing;

/// <summary>Counts out of what the runners write. A file that is not there means that the runner did not get that far: one failure.</summary>
internal static class Results
{
    private static readonly TestCount Nothing = new(0, 1);

    /// <summary>A .trx of <c>dotnet test</c>.</summary>
    public static TestCount Trx(string file)
    {
        if (!File.Exists(file))
            return Nothing;

        var counters = XDocument.Load(file).Descendants().First(element => element.Name.LocalName == "Counters");
        int Of(string name) => (int?)counters.Attribute(name) ?? 0;
        var passed = Of("passed");
        var skipped = Of("total") - Of("executed");
        return new TestCount(passed, Of("total") - skipped - passed, skipped);
    }

    /// <summary>Which tests of a .trx failed, each with the first line of why.</summary>
    public static IEnumerable<string> TrxFailures(string file) =>
        !File.Exists(file) ? [] : [.. from result in XDocument.Load(file).Descendants()
            where result.Name.LocalName == "UnitTestResult" && (string?)result.Attribute("outcome") is not ("Passed" or "NotExecuted")
            let why = result.Descendants().FirstOrDefault(element => element.Name.LocalName == "Message")?.Value.Split('\n')[0].Trim()
            select $"{(string?)result.Attribute("testName")}: {why ?? "no message"}"];

    /// <summary>Which tests were under way when <c>dotnet test</c> gave a run up because nothing ended any more, or its process died.</summary>
    /// <param name="folder">Of the run's results.</param>
    public static IEnumerable<string> Unfinished(string folder) =>
        !Directory.Exists(folder) ? [] : [.. (from sequence in Directory.EnumerateFiles(folder, "Sequence_*.xml", SearchOption.AllDirectories)
            from test in XDocument.Load(sequence).Descendants("Test")
            where (string?)test.Attribute("Completed") == "False"
            select $"{(string?)test.Attribute("DisplayName")}: did not end").Distinct()];

    /// <summary>The JSON report of vitest.</summary>
    public static TestCount Vitest(string file) => Read(file, report => new TestCount(
        Of(report, "numPassedTests"), Of(report, "numFailedTests"), Of(report, "numPendingTests") + Of(report, "numTodoTests")));

    /// <summary>The JSON report of Playwright. A test that passed only at a second try has failed.</summary>
    public static TestCount Playwright(string file) => Read(file, report =>
    {
        var stats = report.GetProperty("stats");
        return new TestCount(Of(stats, "expected"), Of(stats, "unexpected") + Of(stats, "flaky"), Of(stats, "skipped"));
    });

    private static TestCount Read(string file, Func<JsonElement, TestCount> count)
    {
        if (!File.Exists(file))
            return Nothing;

        using var report = JsonDocument.Parse(File.ReadAllBytes(file));
        return count(report.RootElement);
    }

    private static int Of(JsonElement report, string name) => report.TryGetProperty(name, out var number) ? number.GetInt32() : 0;
}
