using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Storage;

namespace Leerlabs.Silo;

/// <summary>
/// Walks over the rows of a paged type. Documents that came in one frame share their <c>created</c> number and the store's cursor is
/// exclusive, so such a group is never cut in two.
/// </summary>
internal sealed class RowScan(IGrainStore store, GrainId grain, PageQuery query)
{
    private readonly int _take = query.Take;
    private readonly bool _oldestFirst = query.After is not null;
    private PageQuery _next = query;

    public bool Ended { get; private set; }

    /// <summary>The <c>created</c> number of the last row that was handed out.</summary>
    public long? Cursor { get; private set; }

    public async ValueTask<ImmutableArray<StoredDocument>> Next(CancellationToken cancellation)
    {
        for (var take = _take; ; take *= 4)
        {
            var rows = await store.Page(grain, _next with { Take = take }, cancellation);
            Ended = rows.Length < take;
            var whole = Ended ? rows : WithoutLastGroup(rows);
            if (whole.IsEmpty && !Ended)
                continue;

            return MoveTo(whole);
        }
    }

    private ImmutableArray<StoredDocument> MoveTo(ImmutableArray<StoredDocument> rows)
    {
        if (rows.IsEmpty)
            return rows;

        Cursor = rows[^1].Created;
        _next = _oldestFirst ? _next with { After = Cursor } : _next with { Before = Cursor };
        return rows;
    }

    private static ImmutableArray<StoredDocument> WithoutLastGroup(ImmutableArray<StoredDocument> rows)
    {
        var length = rows.Length;
        while (length > 0 && rows[length - 1].Created == rows[^1].Created)
            length--;

        return rows[..length];
    }
}
