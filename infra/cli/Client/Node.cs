using Leerlabs.Cli.Tools;

namespace Leerlabs.Cli.Client;

internal static class Node
{
    private const int Least = 20;

    /// <exception cref="CliException">Node is missing or too old.</exception>
    public static async Task Check(ProjectFolder project, CancellationToken cancellation)
    {
        var version = await Version(project, cancellation);
        if (version is null || version.Major < Least)
            throw new CliException($"Node {Least} or newer is needed ({(version is null ? "none" : $"{version} was")} found): install it from https://nodejs.org.");
    }

    private static async Task<Version?> Version(ProjectFolder project, CancellationToken cancellation)
    {
        try
        {
            var result = await new Tool("node", project.Root) { Echo = false }.Run(cancellation, "--version");
            return System.Version.TryParse(result.Output.Trim().TrimStart('v'), out var version) ? version : null;
        }
        catch (CliException)
        {
            return null;
        }
    }
}
