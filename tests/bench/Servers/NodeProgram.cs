using System.Diagnostics;
using Leerlabs.Azurite;

namespace Leerlabs.Bench.Servers;

/// <summary>The program of a node on Microsoft Orleans, which this one does not refer to: it is built when a row asks for it.</summary>
internal static class NodeProgram
{
    private static readonly string Folder = Path.GetFullPath(Path.Combine(AzuriteServer.Folder(), "..", "..", "silo", "Orleans"));

    /// <returns>Its path; null when Microsoft.Orleans does not restore here.</returns>
    /// <exception cref="InvalidOperationException">It restores, and can't be built.</exception>
    public static async Task<string?> Build(CancellationToken cancellation)
    {
        if (await Dotnet(["restore", Folder, "-v", "q"], cancellation) != 0)
            return null;
        if (await Dotnet(["build", Folder, "--no-restore", "-c", "Release", "-v", "q", "-nologo"], cancellation) != 0)
            throw new InvalidOperationException("The program of a node could not be built: dotnet build silo/Orleans -c Release tells why.");

        return Path.Combine(Folder, "bin", "Release", "net10.0", "Leerlabs.Silo.Orleans.dll");
    }

    private static async Task<int> Dotnet(string[] words, CancellationToken cancellation)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", words) { RedirectStandardOutput = true })!;
        await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode;
    }
}
