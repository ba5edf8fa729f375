using System.Text.Json;
using Leerlabs.Cli.Client;
using Leerlabs.Cli.Tools;

namespace Leerlabs.Cli.Testing;

/// <summary>Build, format and tests of the .NET side.</summary>
internal static class DotnetParts
{
    /// <param name="noCluster">Why Microsoft.Orleans does not restore here; null when it does.</param>
    public static IEnumerable<TestPart> Of(ProjectFolder project, string? noCluster)
    {
        var solution = noCluster is null ? project.WholeSolution : project.Solution;
        var dotnet = new Tool("dotnet", project.Root) { Environment = Quiet };
        var build = TimeSpan.FromMinutes(15);
        yield return TestPart.Gate("dotnet build", TestGroup.Gates, build, cancellation => Build(dotnet, solution, cancellation));

        // Usings and style are the build's own rules; what it does not look at is how the lines are laid out.
        yield return TestPart.Gate("dotnet format whitespace", TestGroup.Gates, TimeSpan.FromMinutes(8), async cancellation =>
            (await dotnet.Run(cancellation, "format", "whitespace", solution, "--verify-no-changes", "--no-restore")).Succeeded);

        // Once for all of them: two that build at the same time get into each other's way. After the gates there is nothing left to do.
        yield return TestPart.Gate("tests build", TestGroup.Dotnet, build, cancellation => Build(dotnet, solution, cancellation)) with { Stage = TestStage.Prepares };
        yield return TestPart.Gate("azurite install", TestGroup.Dotnet, TimeSpan.FromMinutes(8), cancellation => Azurite(project, cancellation)) with { Stage = TestStage.Prepares };
        foreach (var tests in TestProjects(project))
            yield return Part(project, dotnet, tests);

        yield return noCluster is null ? Part(project, dotnet, project.ClusterTests) with { Stage = TestStage.Beside } : NotRun(noCluster);
    }

    private static readonly Dictionary<string, string> Quiet = new() { ["DOTNET_NOLOGO"] = "1", ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1", ["DOTNET_CLI_UI_LANGUAGE"] = "en" };

    private static async Task<bool> Build(Tool dotnet, string solution, CancellationToken cancellation) =>
        (await dotnet.Run(cancellation, "build", solution, "-warnaserror", "-v", "q", "-clp:NoSummary", "-nologo")).Succeeded;

    /// <summary>The tests of the cluster's store start it themselves.</summary>
    private static async Task<bool> Azurite(ProjectFolder project, CancellationToken cancellation)
    {
        await Node.Check(project, cancellation);
        await new NpmFolder(project.Azurite).Install(cancellation);
        return true;
    }

    private static TestPart Part(ProjectFolder project, Tool dotnet, string tests) =>
        new(Path.GetFileNameWithoutExtension(tests), TestGroup.Dotnet, TimeSpan.FromMinutes(15), cancellation => Test(project, dotnet, tests, cancellation))
        { Failures = () => [.. Results.TrxFailures(Report(project, tests)), .. Results.Unfinished(Folder(project, tests))] };

    private static TestPart NotRun(string why) => new("Orleans.Tests, WHICH DID NOT RUN", TestGroup.Dotnet, TimeSpan.FromMinutes(1), async cancellation =>
    {
        await Console.Error.WriteLineAsync($"""
            ********************************************************************************
            THE ORLEANS TESTS DID NOT RUN: Microsoft.Orleans does not restore here
            ({why}).
            The cluster is untested on this machine; run this again where it restores.
            ********************************************************************************
            """.AsMemory(), cancellation);
        return new TestCount(0, 0, 1);
    });

    private static async Task<TestCount> Test(ProjectFolder project, Tool dotnet, string tests, CancellationToken cancellation)
    {
        var (folder, report) = (Folder(project, tests), Report(project, tests));
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);

        var run = await dotnet.Run(
            cancellation, "test", tests, "--no-build", "-v", "q", "-nologo", "--results-directory", folder, "--logger", $"trx;LogFileName={report}",
            "--blame-hang-timeout", "150s", "--blame-hang-dump-type", "none");
        return Results.Trx(report).With(run.Succeeded);
    }

    private static string Report(ProjectFolder project, string tests) => Path.Combine(Folder(project, tests), "tests.trx");

    private static string Folder(ProjectFolder project, string tests) => Path.Combine(project.TestResults, Path.GetFileNameWithoutExtension(tests));

    /// <summary>The test projects of the solution filter.</summary>
    private static IEnumerable<string> TestProjects(ProjectFolder project)
    {
        using var filter = JsonDocument.Parse(File.ReadAllBytes(project.Solution));
        return [.. filter.RootElement.GetProperty("solution").GetProperty("projects").EnumerateArray()
            .Select(path => path.GetString()!.Replace('\\', '/'))
            .Where(path => path.EndsWith(".Tests.csproj", StringComparison.Ordinal))];
    }
}
