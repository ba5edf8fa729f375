namespace Leerlabs.Cli.Client;

/// <summary>The browser application: built when its sources are newer than what was built.</summary>
internal static class ClientBuild
{
    private static readonly string[] NoSources = ["node_modules", "dist", "coverage", "test-results"];

    /// <exception cref="CliException">Node is missing, or a step failed.</exception>
    public static async Task WhenNeeded(ProjectFolder project, CancellationToken cancellation)
    {
        var built = Path.Combine(project.WebRoot, "index.html");
        if (File.Exists(built) && File.GetLastWriteTimeUtc(built) >= Newest(project))
            return;

        await Node.Check(project, cancellation);
        var client = new NpmFolder(project.Client);
        await client.Install(cancellation);
        Console.WriteLine("Building the browser application ...");
        var result = await client.Run("build", cancellation, "--logLevel", "warn");
        result.Expect("The browser application could not be built: see the message above.");
    }

    private static DateTime Newest(ProjectFolder project) =>
        new[] { project.Client, project.Texts }.Max(folder => Newest(new DirectoryInfo(folder)));

    private static DateTime Newest(DirectoryInfo folder) =>
        folder.EnumerateFiles().Select(file => file.LastWriteTimeUtc)
            .Concat(folder.EnumerateDirectories().Where(inner => !NoSources.Contains(inner.Name)).Select(Newest))
            .DefaultIfEmpty(DateTime.MinValue)
            .Max();
}
