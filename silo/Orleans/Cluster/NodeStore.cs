using Leerlabs.Storage;
using Leerlabs.Storage.Attachments;
using Leerlabs.Storage.Sqlite;
using Leerlabs.Storage.Tables;
using Leerlabs.Storage.Tables.Client;
using Leerlabs.Web.Shared;

namespace Leerlabs.Silo.Orleans.Cluster;

/// <summary>What the options say about the store.</summary>
internal sealed class NodeStore : IAsyncDisposable
{
    private readonly HttpTables? _tables;
    private HeardStore? _store;

    public NodeStore(NodeOptions options)
    {
        if (options.Connection is { } connection)
            _tables = new(TableConnection.Parse(connection));
    }

    /// <summary>Who is in the cluster stands there too; null when this node is a cluster by itself.</summary>
    public ITables? Tables => _tables;

    /// <summary>Opened once: what is written here by the silo is heard by the web beside it.</summary>
    public async Task<HeardStore> Open(NodeOptions options, CancellationToken cancellation) => _store ??= new(_tables is { } tables
        ? await TablesStore.Open(tables, TablesStore.UsualPrefix, TimeProvider.System, cancellation)
        : SqliteStore.Open(options.Data));

    /// <summary>What nodes share beside the grains; null when everything stands in this node's folder.</summary>
    public async Task<SharedStorage?> Shared(NodeOptions options, CancellationToken cancellation) => _tables is { } tables
        ? new SharedStorage(tables, TablesStore.UsualPrefix, SharedKey.Of(await File.ReadAllBytesAsync(options.KeyFile!, cancellation)))
        : null;

    /// <summary>Where the bytes of files are, for a node that people reach.</summary>
    public static IAttachments Attachments(NodeOptions options) => new StoreChoice(options.Data, options.Connection).Attachments();

    public async ValueTask DisposeAsync()
    {
        if (_store is { } store)
            await store.DisposeAsync();
        _tables?.Dispose();
    }
}
