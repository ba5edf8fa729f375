using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Leerlabs.Bench.Servers;

/// <summary>A server in a process of its own: this program again, in another role.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    public Uri Page => new($"http://127.0.0.1:{Port}");

    public Uri Hub => new($"ws://127.0.0.1:{Port}/live");

    /// <summary>Starts the role and waits until it is ready.</summary>
    /// <param name="connection">To Azure Table storage; null for SQLite in its folder.</param>
    /// <returns>The server, and how long it took from the start of the process.</returns>
    public static Task<(ServerProcess Server, TimeSpan Took)> Start(string role, string[] arguments, CancellationToken cancellation, int? port = null, string? connection = null) =>
        Launch(new(Environment.ProcessPath!, ["--role", role, .. arguments]), port, connection, cancellation);

    /// <summary>Starts a program that takes a <c>--port</c> and waits until it is ready.</summary>
    public static async Task<(ServerProcess Server, TimeSpan Took)> Launch(ProcessStartInfo start, int? port, string? connection, CancellationToken cancellation)
    {
        var free = port ?? FreePort();
        (start.RedirectStandardInput, start.RedirectStandardOutput) = (true, true);
        start.ArgumentList.Add("--port");
        start.ArgumentList.Add($"{free}");
        if (connection is not null)
            start.Environment["LEERLABS_CONNECTION"] = connection;
        var watch = Stopwatch.StartNew();
        var server = new ServerProcess(Process.Start(start)!, free);
        await server.Ready(cancellation);
        return (server, watch.Elapsed);
    }

    /// <summary>Tells a node to leave, by the end of its input, and waits until it has gone.</summary>
    public Task Leave(CancellationToken cancellation)
    {
        _process.StandardInput.Close();
        return _process.WaitForExitAsync(cancellation);
    }

    private async Task Ready(CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = Page };
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (!_process.HasExited)
        {
            try
            {
                if ((await http.GetAsync("/health/ready", cancellation)).StatusCode == HttpStatusCode.OK)
                    return;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await timer.WaitForNextTickAsync(cancellation);
        }

        throw new InvalidOperationException($"The server ended with {_process.ExitCode}.");
    }

    /// <summary>Bytes of memory that the process holds, as the system counts them.</summary>
    public long WorkingSet()
    {
        _process.Refresh();
        return _process.WorkingSet64;
    }

    /// <summary>Bytes that live objects take in the server, after a full collection.</summary>
    public async Task<long> LiveBytes(CancellationToken cancellation)
    {
        await _process.StandardInput.WriteLineAsync("memory".AsMemory(), cancellation);
        while (await _process.StandardOutput.ReadLineAsync(cancellation) is { } line)
            if (line.StartsWith("memory ", StringComparison.Ordinal))
                return long.Parse(line["memory ".Length..], System.Globalization.CultureInfo.InvariantCulture);

        throw new InvalidOperationException("The server said nothing about its memory.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
