using System.Security.Cryptography;
using System.Text;
using Leerlabs.Cli.Tools;

namespace Leerlabs.Cli.Cluster;

/// <summary>
/// Whether Microsoft.Orleans restores on this machine. Found out by trying; the answer is kept beside what a restore leaves behind, and asked anew when what
/// was asked for changes or, when it was no, after an hour.
/// </summary>
internal sealed class OrleansPackages(ProjectFolder project, TimeProvider time)
{
    private static readonly TimeSpan KeepNo = TimeSpan.FromHours(1);
    private static readonly string[] Feeds = ["RestoreAdditionalProjectSources", "RestoreSources", "NUGET_PACKAGES", "RestoreFallbackFolders"];
    private readonly string _kept = Path.Combine(project.Root, "silo", "Orleans", "obj", "restores.txt");

    /// <returns>Null when they restore; otherwise why not, in a sentence.</returns>
    public async Task<string?> WhyNot(CancellationToken cancellation)
    {
        var asked = Asked();
        if (Kept(asked) is { } kept)
            return kept.Length == 0 ? null : kept;

        var reason = await Try(cancellation);
        Directory.CreateDirectory(Path.GetDirectoryName(_kept)!);
        await File.WriteAllLinesAsync(_kept, [asked, reason ?? ""], cancellation);
        return reason;
    }

    /// <summary>The answer to the same question; empty for yes.</summary>
    private string? Kept(string asked)
    {
        if (!File.Exists(_kept) || File.ReadAllLines(_kept) is not [var question, var answer] || question != asked)
            return null;

        var old = time.GetUtcNow() - File.GetLastWriteTimeUtc(_kept) > KeepNo;
        return answer.Length > 0 && old ? null : answer;
    }

    private async Task<string?> Try(CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(TimeSpan.FromMinutes(4));
        var dotnet = new Tool("dotnet", project.Root) { Echo = false, Environment = new Dictionary<string, string> { ["DOTNET_CLI_UI_LANGUAGE"] = "en" } };
        try
        {
            var restore = await dotnet.Run(limit.Token, "restore", project.ClusterTests, "-v", "q", "-nologo");
            return restore.Succeeded ? null : FirstError(restore.Output);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return "the package feed did not answer within four minutes";
        }
    }

    private static string FirstError(string output)
    {
        // NU1101 names a package that is not there at all; the others follow from it.
        var errors = output.Split('\n').Where(line => line.Contains("error", StringComparison.Ordinal)).ToList();
        var line = errors.Find(line => line.Contains("NU1101", StringComparison.Ordinal)) ?? errors.FirstOrDefault("dotnet restore failed");
        var message = line[(line.IndexOf("error", StringComparison.Ordinal) is var at and >= 0 ? at : 0)..].Trim();
        return message.Split(" [")[0];
    }

    private string Asked()
    {
        var words = new StringBuilder();
        foreach (var file in new[] { Path.Combine(project.Root, "Directory.Packages.props"), project.ClusterNode, project.ClusterTests })
            words.AppendLine(File.ReadAllText(file));
        foreach (var feed in Feeds)
            words.AppendLine(Environment.GetEnvironmentVariable(feed));

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words.ToString())));
    }
}
