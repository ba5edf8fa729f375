using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Leerlabs.Azurite;

/// <summary>
/// Azure Table and Blob storage on this machine: a real Azurite in a process of its own, on a free port of the loopback address. It ends when it is disposed, and
/// also when this process dies.
/// </summary>
public sealed class AzuriteServer : IAsyncDisposable
{
    private const int MostTries = 5;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;

    private AzuriteServer(Process process, int port, int blobPort) => (_process, Port, BlobPort) = (process, port, blobPort);

    /// <summary>Where the tables are.</summary>
    public int Port { get; }

    public int BlobPort { get; }

    /// <summary>With the account that everyone knows.</summary>
    public string Connection =>
        $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;TableEndpoint=http://127.0.0.1:{Port.ToString(CultureInfo.InvariantCulture)}/devstoreaccount1;BlobEndpoint=http://127.0.0.1:{BlobPort.ToString(CultureInfo.InvariantCulture)}/devstoreaccount1";

    /// <param name="folder">The folder <c>infra/azurite</c>, with its packages installed.</param>
    /// <param name="data">Where it keeps its data; null keeps them in memory. Azurite writes them down every few seconds and when it ends.</param>
    /// <param name="port">Where it listens; 0 picks a free port.</param>
    /// <exception cref="InvalidOperationException">It could not be started; the message says why.</exception>
    public static async Task<AzuriteServer> Start(string folder, string? data, int port, CancellationToken cancellation)
    {
        for (var tries = 1; ; tries++)
        {
            var (chosen, blobs) = (port == 0 ? FreePort() : port, FreePort());
            var process = Launch(folder, data, chosen, blobs);
            if (await Listens(process, cancellation) is not { } trouble)
                return new AzuriteServer(process, chosen, blobs);

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

    private static Process Launch(string folder, string? data, int port, int blobPort)
    {
        var program = Path.Combine(folder, "node_modules", "azurite", "dist", "src", "azurite.js");
        if (!File.Exists(program))
            throw new InvalidOperationException($"Azurite is not installed: run npm ci in {folder}, or dotnet leerlabs.cs test.");

        var start = new ProcessStartInfo("node") { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in Arguments(program, folder, data, port, blobPort))
            start.ArgumentList.Add(argument);

        return Process.Start(start) ?? throw new InvalidOperationException("Node could not be started.");
    }

    private static IEnumerable<string> Arguments(string program, string folder, string? data, int port, int blobPort) =>
    [
        "--require", Path.Combine(folder, "leave-with-parent.cjs"), program,
        "--tableHost", "127.0.0.1", "--tablePort", port.ToString(CultureInfo.InvariantCulture),
        "--blobHost", "127.0.0.1", "--blobPort", blobPort.ToString(CultureInfo.InvariantCulture),
        "--queueHost", "127.0.0.1", "--queuePort", "0",
        "--silent", "--skipApiVersionCheck", "--disableTelemetry",
        .. data is null ? ["--inMemoryPersistence"] : (string[])["--location", data],
    ];

    private static async Task<string?> Listens(Process process, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        var faults = process.StandardError.ReadToEndAsync(CancellationToken.None);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            if (line.Contains("Table service is successfully listening", StringComparison.Ordinal))
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
