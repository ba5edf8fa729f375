using System.Diagnostics;

namespace Leerlabs.Cli.Cluster;

/// <summary>
/// A node as a process. It is told to stop by the end of its input, alike on every system and also when this program dies, and then takes the time that it needs.
/// </summary>
/// <param name="line">Hears each line that it writes.</param>
internal sealed class NodeProcess(string program, string folder, Action<string> line)
{
    public required IEnumerable<string> Words { get; init; }

    /// <summary>To Azure Table storage; not among the words, which everyone on the machine can read.</summary>
    public string? Connection { get; init; }

    /// <returns>The exit code.</returns>
    public async Task<int> Run(CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", program, .. Words]) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["LEERLABS_CONNECTION"] = Connection;
        using var process = Process.Start(start)!;
        await using var stop = cancellation.Register(process.StandardInput.Close);
        while (await process.StandardOutput.ReadLineAsync(CancellationToken.None) is { } text)
            line(text);

        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
    }
}
