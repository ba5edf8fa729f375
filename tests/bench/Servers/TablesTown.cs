using Leerlabs.Azurite;
using Leerlabs.Silo;
using Leerlabs.Storage.Tables;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Bench.Servers;

/// <summary>An Azurite of its own with leerlabs in its tables, and servers on it.</summary>
internal sealed class TablesTown : IAsyncDisposable
{
    private readonly AzuriteServer _azurite;
    private readonly TemporaryFolder _folder = new();
    private int _servers;

    private TablesTown(AzuriteServer azurite) => _azurite = azurite;

    private string KeyFile => Path.Combine(_folder.Path, "key");

    /// <param name="furnish">Makes the leerlabs.</param>
    public static async Task<TablesTown> Build(Func<IGrainHost, Task> furnish, CancellationToken cancellation)
    {
        var town = new TablesTown(await AzuriteServer.Start(AzuriteServer.Folder(), null, 0, cancellation));
        await File.WriteAllBytesAsync(town.KeyFile, Guid.NewGuid().ToByteArray().Concat(Guid.NewGuid().ToByteArray()).ToArray(), cancellation);
        using var tables = new HttpTables(TableConnection.Parse(town._azurite.Connection));
        var store = await TablesStore.Open(tables, TablesStore.UsualPrefix, TimeProvider.System, cancellation);
        await using var house = await InProcessHouse.Open(store, cancellation);
        await furnish(house.Host);
        return town;
    }

    /// <summary>One process on the local host.</summary>
    public async Task<ServerProcess> Local(CancellationToken cancellation) =>
        (await ServerProcess.Start("server", ["--data", Own(), "--made"], cancellation, connection: _azurite.Connection)).Server;

    /// <summary>A node on Orleans; it joins those that are there.</summary>
    public async Task<ServerProcess> Node(string program, CancellationToken cancellation) => (await ServerProcess.Launch(
        new("dotnet", ["exec", program, "--data", Own(), "--key-file", KeyFile, "--attached", "--notice", "0", "--drain", "0"]), null, _azurite.Connection, cancellation)).Server;

    public async ValueTask DisposeAsync()
    {
        await _azurite.DisposeAsync();
        _folder.Dispose();
    }

    private string Own() => Directory.CreateDirectory(Path.Combine(_folder.Path, $"server-{_servers++}")).FullName;
}
