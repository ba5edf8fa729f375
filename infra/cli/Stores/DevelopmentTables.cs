using System.Globalization;
using Leerlabs.Azurite;
using Leerlabs.Cli.Client;

namespace Leerlabs.Cli.Stores;

/// <summary>
/// Development storage in a data folder: one Azurite for all commands that use the folder at the same time. It writes its data down every few seconds: good enough
/// to try things out, not for people's work.
/// </summary>
internal sealed class DevelopmentTables : IAsyncDisposable
{
    private readonly AzuriteServer _server;
    private readonly string _portFile;

    private DevelopmentTables(AzuriteServer server, string portFile) => (_server, _portFile) = (server, portFile);

    public string Connection => _server.Connection;

    /// <exception cref="CliException">It could not be started.</exception>
    public static async Task<DevelopmentTables> Start(ProjectFolder project, string folder, CancellationToken cancellation)
    {
        await Node.Check(project, cancellation);
        await new NpmFolder(project.Azurite).Install(cancellation);
        var data = Path.Combine(folder, "azurite");
        Directory.CreateDirectory(data);
        return await Launch(project, data, cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        File.Delete(_portFile);
        await _server.DisposeAsync();
    }

    private static async Task<DevelopmentTables> Launch(ProjectFolder project, string data, CancellationToken cancellation)
    {
        var portFile = Path.Combine(data, "port");
        if (File.Exists(portFile) && await Answers(await File.ReadAllTextAsync(portFile, cancellation), cancellation))
            throw new CliException($"Another command uses the development storage in {data} now: wait for its end, or name it with --connection (it listens on port {await File.ReadAllTextAsync(portFile, cancellation)}).");

        try
        {
            var server = await AzuriteServer.Start(project.Azurite, data, 0, cancellation);
            await File.WriteAllTextAsync(portFile, server.Port.ToString(CultureInfo.InvariantCulture), cancellation);
            return new DevelopmentTables(server, portFile);
        }
        catch (InvalidOperationException failure)
        {
            throw new CliException(failure.Message, failure);
        }
    }

    private static async Task<bool> Answers(string port, CancellationToken cancellation)
    {
        using var client = new HttpClient();
        try
        {
            using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/"), cancellation);
            return true;
        }
        catch (Exception nobody) when (nobody is HttpRequestException or UriFormatException)
        {
            return false;
        }
    }
}
