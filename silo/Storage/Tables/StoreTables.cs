using System.Collections.Immutable;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Storage.Tables;

/// <summary>The two tables of a store: one with a partition for each grain, and one with the indexes over all of them.</summary>
internal sealed class StoreTables(ITables tables, string prefix)
{
    private readonly string _grains = prefix + "grains";
    private readonly string _index = prefix + "index";

    public async Task Create(CancellationToken cancellation)
    {
        await tables.Create(_grains, cancellation);
        await tables.Create(_index, cancellation);
    }

    public Task<TableRow?> Grain(TableKey key, CancellationToken cancellation) => tables.Get(_grains, key, cancellation);

    public IAsyncEnumerable<TableRow> Grain(TableQuery query, CancellationToken cancellation) => tables.Query(_grains, query, cancellation);

    /// <summary>A commit is never cancelled on its way: its outcome would be unknown.</summary>
    public Task<ImmutableArray<string>> WriteGrain(IReadOnlyList<TableChange> changes) => tables.Write(_grains, changes, CancellationToken.None);

    public Task<TableRow?> Index(TableKey key, CancellationToken cancellation) => tables.Get(_index, key, cancellation);

    public IAsyncEnumerable<TableRow> Index(TableQuery query, CancellationToken cancellation) => tables.Query(_index, query, cancellation);

    public Task WriteIndex(TableChange change) => tables.Write(_index, [change], CancellationToken.None);

    /// <summary>Removes an index row of this version, if it is there still.</summary>
    public async Task TidyIndex(TableKey key, string etag)
    {
        try
        {
            await WriteIndex(new TableChange.Delete(key, etag));
        }
        catch (TablesException other) when (other.IsMissing || other.IsStale)
        {
            // Somebody else was first, or it is in use again.
        }
    }
}
