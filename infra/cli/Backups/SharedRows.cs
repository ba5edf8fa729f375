using System.IO.Compression;
using Leerlabs.Storage.Tables.Client;
using Leerlabs.Web.Shared;

namespace Leerlabs.Cli.Backups;

/// <summary>
/// What the nodes of a cluster share beside the grains, in a backup: its rows as they stand in the tables. Keys of the sign-in stay sealed; only nodes with that
/// cluster's key file can use them. A row that is there already is the same: both tables are only added to.
/// </summary>
internal sealed class SharedRows(ITables tables, string prefix)
{
    private const string Folder = "shared/";

    private static readonly string[] Names = [SharedTables.Keys, SharedTables.Audit];

    public async Task Pack(ZipArchive zip, CancellationToken cancellation)
    {
        foreach (var name in Names)
        {
            await tables.Create(prefix + name, cancellation);
            await using var part = await zip.CreateEntry(PartOf(name), CompressionLevel.Fastest).OpenAsync(cancellation);
            await RowLines.Write(part, tables.Query(prefix + name, new TableQuery(null, [], null), cancellation), cancellation);
        }
    }

    public async Task Unpack(ZipArchive zip, CancellationToken cancellation)
    {
        foreach (var name in Names)
            if (zip.GetEntry(PartOf(name)) is { } entry)
            {
                await tables.Create(prefix + name, cancellation);
                await using var part = await entry.OpenAsync(cancellation);
                await Put(prefix + name, RowLines.Read(part, cancellation), cancellation);
            }
    }

    /// <summary>Rows come in the order of their keys, so those of a partition stand together.</summary>
    private async Task Put(string table, IAsyncEnumerable<TableRow> rows, CancellationToken cancellation)
    {
        List<TableRow> some = [];
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            if (some.Count == TableLimits.ChangesAtOnce || (some.Count > 0 && some[0].Key.Partition != row.Key.Partition))
                await Write(table, some, cancellation);

            some.Add(row);
        }

        if (some.Count > 0)
            await Write(table, some, cancellation);
    }

    private async Task Write(string table, List<TableRow> some, CancellationToken cancellation)
    {
        await tables.Write(table, [.. some.Select(row => new TableChange.Put(row))], cancellation);
        some.Clear();
    }

    private static string PartOf(string name) => $"{Folder}{name}.jsonl";
}
