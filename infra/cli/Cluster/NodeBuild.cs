using Leerlabs.Cli.Tools;

namespace Leerlabs.Cli.Cluster;

/// <summary>The program of a node, built when it has to be.</summary>
internal sealed class NodeBuild(ProjectFolder project)
{
    /// <returns>The path of the program.</returns>
    /// <exception cref="CliException">It could not be built.</exception>
    public async Task<string> WhenNeeded(CancellationToken cancellation)
    {
        var dotnet = new Tool("dotnet", project.Root) { Echo = false };
        var build = await dotnet.Run(cancellation, "build", project.ClusterNode, "-v", "q", "-nologo", "-clp:ErrorsOnly");
        if (!build.Succeeded)
            throw new CliException($"The node could not be built:\n{build.Output}");

        return Path.Combine(Path.GetDirectoryName(project.ClusterNode)!, "bin", "Debug", "net10.0", "Leerlabs.Silo.Orleans.dll");
    }
}
