using System.Diagnostics;
using System.Text.Json;

namespace Leerlabs.Bench.Clients;

/// <summary>The clients of a run, in a process of their own so that they do not share the server's threads and collector.</summary>
internal static class ClientProcess
{
    public static Task<FanOutResult> FanOut(string server, int port, Load load, CancellationToken cancellation) => Run<FanOutResult>(
        [
            "--role", "watchers", "--server", server, "--port", $"{port}", "--watchers", $"{load.Watchers}",
            "--per-second", $"{load.PerSecond}", "--seconds", $"{load.Seconds}", "--stuck", $"{load.Stuck}", .. load.Everywhere ? (string[])["--everywhere"] : [], .. load.Pool ? (string[])["--pool"] : [],
            .. load.Also.Count > 0 ? (string[])["--also", string.Join(',', load.Also)] : [],
        ],
        cancellation);

    public static Task<double> Reconnect(string server, int port, int watchers, CancellationToken cancellation) =>
        Run<double>(["--role", "reconnect", "--server", server, "--port", $"{port}", "--watchers", $"{watchers}"], cancellation);

    private static async Task<T> Run<T>(string[] arguments, CancellationToken cancellation)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true })!;
        var output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<T>(output)!
            : throw new InvalidOperationException($"The clients ended with {process.ExitCode}.");
    }
}

/// <summary>How many watchers see how many entries a second for how long, beside how many that stopped reading; in one log, or in all that there are, or at the expertpool.</summary>
internal sealed record Load(int Watchers, int PerSecond, int Seconds, int Stuck = 0, bool Everywhere = false, bool Pool = false)
{
    /// <summary>The ports of further nodes.</summary>
    public IReadOnlyList<int> Also { get; init; } = [];
}
