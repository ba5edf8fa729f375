using Leerlabs.Storage.Attachments;
using Leerlabs.Storage.Attachments.Blobs;
using Leerlabs.Storage.Copying;
using Leerlabs.Storage.Sqlite;
using Leerlabs.Storage.Tables;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Storage;

/// <summary>Which store a house uses: Azure Table storage when a connection is named, SQLite in its data folder otherwise.</summary>
/// <param name="Folder">The data folder.</param>
/// <param name="Connection">As <see cref="TableConnection.Parse"/> reads it.</param>
public sealed record StoreChoice(string Folder, string? Connection)
{
    /// <summary>The names of the tables begin with it: several houses may live in one account.</summary>
    public string Prefix { get; init; } = TablesStore.UsualPrefix;

    public bool IsTables => Connection is not null;

    /// <exception cref="FormatException">The connection can't be read.</exception>
    /// <exception cref="StoreUnusableException">The database can't be used.</exception>
    /// <exception cref="StoreUnavailableException">The tables can't be reached.</exception>
    public async Task<IGrainStore> Open(TimeProvider time, CancellationToken cancellation) =>
        Connection is null ? OpenSqlite() : await OpenTables(time, cancellation);

    /// <summary>Opens it to be copied.</summary>
    public async Task<(IGrainStore Store, IStoreContent Content)> OpenContent(TimeProvider time, CancellationToken cancellation)
    {
        if (Connection is null)
            return OpenSqlite() is var sqlite ? (sqlite, sqlite.Content()) : default;

        var tables = await OpenTables(time, cancellation);
        return (tables, tables.Content());
    }

    /// <summary>Where the bytes of files are kept beside it: in the folder, or in Blob storage of the same account.</summary>
    public IAttachments Attachments() => Connection is { } connection
        ? new BlobAttachments(TableConnection.Parse(connection), Prefix)
        : new FolderAttachments(Path.Combine(Folder, "files"));

    /// <summary>Without secrets.</summary>
    public override string ToString() => Connection is null ? Folder : $"{TableConnection.Parse(Connection)} ({Prefix})";

    /// <summary>Opens it, when it is <see cref="IsTables"/>.</summary>
    public Task<TablesStore> OpenTables(TimeProvider time, CancellationToken cancellation) =>
        TablesStore.Open(TableConnection.Parse(Connection!), Prefix, time, cancellation);

    private SqliteStore OpenSqlite()
    {
        Directory.CreateDirectory(Folder);
        return SqliteStore.Open(Folder);
    }
}
