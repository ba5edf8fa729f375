using Leerlabs.Cli.Client;

namespace Leerlabs.Cli.Testing;

/// <summary>Gates and unit tests of the browser application.</summary>
internal static class ClientParts
{
    public static IEnumerable<TestPart> Of(ProjectFolder project)
    {
        var client = new NpmFolder(project.Client);
        foreach (var script in new[] { "check", "lint", "format:check" })
        {
            yield return TestPart.Gate($"client {script}", TestGroup.Client, TimeSpan.FromMinutes(8), async cancellation =>
            {
                await Ready(project, client, cancellation);
                return (await client.Run(script, cancellation)).Succeeded;
            });
        }

        yield return new TestPart("client test", TestGroup.Client, TimeSpan.FromMinutes(10), cancellation => Test(project, client, cancellation));
    }

    private static async Task<TestCount> Test(ProjectFolder project, NpmFolder client, CancellationToken cancellation)
    {
        await Ready(project, client, cancellation);
        var report = Path.Combine(project.TestResults, "client.json");
        File.Delete(report);
        var run = await client.Run("test", cancellation, "--reporter=default", "--reporter=json", $"--outputFile.json={report}");
        return Results.Vitest(report).With(run.Succeeded);
    }

    private static async Task Ready(ProjectFolder project, NpmFolder client, CancellationToken cancellation)
    {
        await Node.Check(project, cancellation);
        if (!client.Exists)
            throw new CliException("The browser application (web/client/package-lock.json) is not there.");

        await client.Install(cancellation);
    }
}
