using System.Collections.Immutable;

namespace Leerlabs.Storage.Tables.Client;

/// <summary>
/// Azure Table storage, as far as this house uses it. Implemented by <see cref="HttpTables"/>; docs/adr/0006 says how the official client takes its place.
/// Every call is tried again by itself while the service is busy or out of reach, so a write may have been done by a try whose answer was lost: an insert can then report
/// <see cref="TablesException.IsConflict"/> and a guarded write <see cref="TablesException.IsStale"/> about the caller's own work.
/// </summary>
public interface ITables
{
    /// <summary>Makes a table unless it is there. Names: 3 to 63 letters and digits, a letter first.</summary>
    /// <exception cref="TablesException">The service refused, or could not be reached.</exception>
    Task Create(string table, CancellationToken cancellation);

    /// <summary>Removes a table with all that is in it; no fault when it is not there. The name can't be used again for a while.</summary>
    /// <exception cref="TablesException">The service refused, or could not be reached.</exception>
    Task Drop(string table, CancellationToken cancellation);

    /// <summary>One row by its key: the cheapest read there is. Null when there is none.</summary>
    /// <exception cref="TablesException">The service refused, or could not be reached.</exception>
    Task<TableRow?> Get(string table, TableKey key, CancellationToken cancellation);

    /// <summary>Rows in the order of their keys, over as many answers as it takes.</summary>
    /// <exception cref="TablesException">The service refused, or could not be reached.</exception>
    IAsyncEnumerable<TableRow> Query(string table, TableQuery query, CancellationToken cancellation);

    /// <summary>
    /// Does all changes or none: one alone as a single operation, more as one entity group transaction. Then they share a partition, name each row
    /// once, and are at most <see cref="TableLimits.ChangesAtOnce"/> and <see cref="TableLimits.BytesAtOnce"/>.
    /// </summary>
    /// <returns>The new ETag of each row, in order; empty for a deleted one.</returns>
    /// <exception cref="TablesException">The service refused (<see cref="TablesException.Index"/> says which change), or could not be reached: then the outcome is unknown.</exception>
    Task<ImmutableArray<string>> Write(string table, IReadOnlyList<TableChange> changes, CancellationToken cancellation);
}
