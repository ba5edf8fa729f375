using Leerlabs.Cli.Client;
using Leerlabs.Cli.Tools;

namespace Leerlabs.Cli.Testing;

/// <summary>The tests in a real browser.</summary>
internal static class BrowserParts
{
    /// <param name="cluster">Microsoft.Orleans restores: nodes are also tried from outside, killed and started again.</param>
    public static IEnumerable<TestPart> Of(ProjectFolder project, bool cluster)
    {
        foreach (var script in new[] { "check", "format:check" })
        {
            yield return TestPart.Gate($"browser {script}", TestGroup.Browser, TimeSpan.FromMinutes(6), async cancellation =>
                (await (await Ready(project, cancellation)).Run(script, cancellation)).Succeeded);
        }

        yield return new TestPart("browser test", TestGroup.Browser, TimeSpan.FromMinutes(20), cancellation => Test(project, "local", [], cancellation));
        if (cluster)
            yield return new TestPart("cluster test", TestGroup.Browser, TimeSpan.FromMinutes(20), cancellation => Test(project, "orleans", ["cluster"], cancellation));
    }

    private static async Task<NpmFolder> Ready(ProjectFolder project, CancellationToken cancellation)
    {
        await Node.Check(project, cancellation);
        var tests = new NpmFolder(project.BrowserTests);
        if (!tests.Exists)
            throw new CliException("The browser tests (tests/e2e/package-lock.json) are not there.");

        await tests.Install(cancellation);
        return tests;
    }

    private static async Task<TestCount> Test(ProjectFolder project, string host, string[] which, CancellationToken cancellation)
    {
        await Ready(project, cancellation);
        var chromium = await Chromium.Ready(project, cancellation);
        await ClientBuild.WhenNeeded(project, cancellation);
        var report = Path.Combine(project.TestResults, $"browser-{host}.json");
        File.Delete(report);
        var npm = Tool.Npm(project.BrowserTests) with
        {
            Environment = new Dictionary<string, string>
            {
                ["CHROMIUM"] = chromium,
                ["LEERLABS_HOST"] = host,
                ["PLAYWRIGHT_JSON_OUTPUT_NAME"] = report,
                ["PLAYWRIGHT_JSON_OUTPUT_FILE"] = report,
            },
        };
        var run = await npm.Run(cancellation, ["run", "--silent", "test", "--", "--reporter=list,json", .. which]);
        return Results.Playwright(report).With(run.Succeeded);
    }
}
