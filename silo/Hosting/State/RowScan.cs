using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Storage;

namespace Leerlabs.Silo;

/// <summary>Walks over the rows of a paged type, some at a time.</summary>
internal sealed class RowScan(IGrainStore store, GrainId grain, PageQuery query)
{
    private readonly bool _oldestFirst = query.After is not null;
    private PageQuery _next = query;

    public bool Ended { get; private set; }

    /// <summary>The <c>created</c> number of the last row that was handed out.</summary>
    public long? Cursor { get; private set; }

    public async ValueTask<ImmutableArray<StoredDocument>> Next(CancellationToken cancellation)
    {
        var rows = await store.Page(grain, _next, cancellation);
        Ended = rows.Length < _next.Take;
        if (rows.IsEmpty)
            return rows;

        Cursor = rows[^1].Created;
        _next = _oldestFirst ? _next with { After = Cursor } : _next with { Before = Cursor };
        return rows;
    }
}
