using System.CommandLine;
using Leerlabs.Cli.Cluster;
using Leerlabs.Cli.Testing;

namespace Leerlabs.Cli.Commands;

internal static class TestCommand
{
    public static Command Create(ProjectFolder project)
    {
        var only = new Option<string[]>("--only") { Description = "Only these parts.", AllowMultipleArgumentsPerToken = true };
        only.AcceptOnlyFromAmong("gates", "dotnet", "client", "browser");
        var command = new Command("test", "Runs every gate and every test: .NET, TypeScript and browser.") { only };
        command.SetAction((parsed, cancellation) => Run(project, parsed.GetValue(only) ?? [], cancellation));
        return command;
    }

    private static readonly TimeSpan Most = TimeSpan.FromMinutes(75);

    private static async Task<int> Run(ProjectFolder project, string[] only, CancellationToken cancellation)
    {
        Directory.CreateDirectory(project.TestResults);
        var noCluster = await new OrleansPackages(project, TimeProvider.System).WhyNot(cancellation);
        var parts = DotnetParts.Of(project, noCluster).Concat(ClientParts.Of(project)).Concat(BrowserParts.Of(project, noCluster is null))
            .Where(part => only.Length == 0 || only.Contains(part.Group.ToString().ToLowerInvariant()));
        return await new TestRun(parts, Most, Console.Out).Run(cancellation);
    }
}
