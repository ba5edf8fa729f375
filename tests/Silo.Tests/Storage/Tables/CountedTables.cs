using System.Collections.Immutable;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Silo.Tests.Storage.Tables;

/// <summary>Tables that count the rows that they are asked for by key.</summary>
internal sealed class CountedTables(ITables tables) : ITables
{
    public int Gets { get; private set; }

    public Task Create(string table, CancellationToken cancellation) => tables.Create(table, cancellation);

    public Task Drop(string table, CancellationToken cancellation) => tables.Drop(table, cancellation);

    public Task<TableRow?> Get(string table, TableKey key, CancellationToken cancellation)
    {
        Gets++;
        return tables.Get(table, key, cancellation);
    }

    public IAsyncEnumerable<TableRow> Query(string table, TableQuery query, CancellationToken cancellation) => tables.Query(table, query, cancellation);

    public Task<ImmutableArray<string>> Write(string table, IReadOnlyList<TableChange> changes, CancellationToken cancellation) => tables.Write(table, changes, cancellation);
}
