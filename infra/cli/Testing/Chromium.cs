using Leerlabs.Cli.Tools;

namespace Leerlabs.Cli.Testing;

/// <summary>The Chromium of this machine; on Debian it is installed when we may.</summary>
internal static class Chromium
{
    private static readonly string[] Names = OperatingSystem.IsWindows()
        ? ["chrome.exe", "msedge.exe", "chromium.exe"]
        : ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];

    private static readonly string[] WindowsRoots = ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"];

    private static readonly string[] WindowsFolders = [@"Google\Chrome\Application", @"Microsoft\Edge\Application", @"Chromium\Application"];

    /// <returns>The path of the program.</returns>
    /// <exception cref="CliException">There is none and it could not be installed.</exception>
    public static async Task<string> Ready(ProjectFolder project, CancellationToken cancellation)
    {
        if (Find() is { } there)
            return there;

        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess && File.Exists("/etc/debian_version"))
            await Install(project, cancellation);

        return Find() ?? throw new CliException("The browser tests need Chromium, Chrome or Edge: install one of them, or name it in the variable CHROMIUM.");
    }

    private static async Task Install(ProjectFolder project, CancellationToken cancellation)
    {
        Console.WriteLine("Installing Chromium ...");
        var apt = new Tool("apt-get", project.Root) { Echo = false, Environment = new Dictionary<string, string> { ["DEBIAN_FRONTEND"] = "noninteractive" } };
        await apt.Run(cancellation, "update");
        await apt.Run(cancellation, "install", "-y", "--no-install-recommends", "chromium");
    }

    private static string? Find() => Candidates().FirstOrDefault(File.Exists);

    private static IEnumerable<string> Candidates()
    {
        if (Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named)
            yield return named;

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        foreach (var path in folders.Concat(UsualFolders()).SelectMany(_ => Names, Path.Combine))
            yield return path;

        yield return "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
        yield return "/Applications/Chromium.app/Contents/MacOS/Chromium";
        yield return "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge";
    }

    private static IEnumerable<string> UsualFolders() =>
        from variable in WindowsRoots
        let folder = Environment.GetEnvironmentVariable(variable)
        where folder is not null
        from inner in WindowsFolders
        select Path.Combine(folder, inner);
}
