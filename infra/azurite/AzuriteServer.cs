using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Leerlabs.Azurite;

/// <summary>
/// Azure Table storage on this machine: a real Azurite in a process of its own, on a free port of the loopback address. It ends when it is disposed, and
/// also when this process dies.
/// </summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    private const int MostTries = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private AzuriteServer(Process process, int port) => (_process, Port) = (process, port);

    public int Port { get; }

    /// <summary>With the account that everyone knows.</summary>
    public string Connection =>
        $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;TableEndpoint=http://127.0.0.1:{Port.ToString(CultureInfo.InvariantCulture)}/devstoreaccount1";

    /// <param name="folder">The folder <c>infra/azurite</c>, with its packages installed.</param>
    /// <param name="data">Where it keeps its data; null keeps them in memory. Azurite writes them down every few seconds and when it ends.</param>
    /// <param name="port">Where it listens; 0 picks a free port.</param>
    /// <exception cref="InvalidOperationException">It could not be started; the message says why.</exception>
    public static async Task<AzuriteServer> Start(string folder, string? data, int port, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var process = Launch(folder, data, port == 0 ? FreePort() : port, out var chosen);
            if (await Listens(process, cancellation) is not { } trouble)
                return new AzuriteServer(process, chosen);

            process.Dispose();
            if (port != 0 || tries == MostTries)
                throw new InvalidOperationException($"Azurite did not start: {trouble}");
        }
    }

    /// <summary>The folder <c>infra/azurite</c> above a program of this repository.</summary>
    public static string Folder()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Path.Combine(folder.FullName, "infra", "azurite") is var found && File.Exists(Path.Combine(found, "package-lock.json")))
                return found;

        throw new InvalidOperationException("There is no infra/azurite above this program.");
    }

    /// <summary>Lets it write its data down, and waits for its end.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            _process.StandardInput.Close();
            await _process.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private static Process Launch(string folder, string? data, int port, out int chosen)
    {
        var program = Path.Combine(folder, "node_modules", "azurite", "dist", "src", "table", "main.js");
        if (!File.Exists(program))
            throw new InvalidOperationException($"Azurite is not installed: run npm ci in {folder}, or dotnet leerlabs.cs test.");

        chosen = port;
        var start = new ProcessStartInfo("node") { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in Arguments(program, folder, data, port))
            start.ArgumentList.Add(argument);

        return Process.Start(start) ?? throw new InvalidOperationException("Node could not be started.");
    }

    private static IEnumerable<string> Arguments(string program, string folder, string? data, int port) =>
    [
        "--require", Path.Combine(folder, "leave-with-parent.cjs"), program,
        "--tableHost", "127.0.0.1", "--tablePort", port.ToString(CultureInfo.InvariantCulture),
        "--silent", "--skipApiVersionCheck", "--disableTelemetry",
        .. data is null ? ["--inMemoryPersistence"] : (string[])["--location", data],
    ];

    private static async Task<string?> Listens(Process process, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        var faults = process.StandardError.ReadToEndAsync(CancellationToken.None);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            if (line.Contains("successfully started", StringComparison.Ordinal))
            {
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
                return null;
            }

        return (await faults).Trim().Split('\n')[0];
    }

    private static int FreePort()
    {
        using var probe = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        probe.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)probe.LocalEndPoint!).Port;
    }
}
