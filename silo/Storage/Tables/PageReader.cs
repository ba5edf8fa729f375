using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Storage.Tables;

/// <summary>
/// Pages: rows stand newest first, so the newest page is the beginning of one range. Oldest first is read in stretches that grow, for the service
/// does not read backwards.
/// </summary>
internal sealed class PageReader(StoreTables tables, GrainHeads heads)
{
    private const long Last = 999_999_999_999;
    private const int FirstStretch = 128;
    private const int Spare = 8;

    public Task<ImmutableArray<StoredDocument>> Read(GrainId grain, PageQuery query, CancellationToken cancellation)
    {
        var before = Math.Min(query.Before ?? Last, Last);
        return query.After is { } after ? Oldest(grain, query, Math.Max(after, -1), before, cancellation) : Newest(grain, query, before, cancellation);
    }

    private async Task<ImmutableArray<StoredDocument>> Newest(GrainId grain, PageQuery query, long before, CancellationToken cancellation)
    {
        List<TableRow> rows = [];
        await foreach (var row in tables.Grain(Between(grain, query, -1, before) with { AtOnce = Math.Min(query.Take + Spare, TableLimits.RowsPerAnswer) }, cancellation))
        {
            if (rows.Count >= query.Take && Created(row) != Created(rows[query.Take - 1]))
                break;

            rows.Add(row);
        }

        var page = await Documents(rows, cancellation);
        return [.. page.OrderByDescending(document => document.Created).ThenByDescending(document => document.Id, StringComparer.Ordinal)];
    }

    private async Task<ImmutableArray<StoredDocument>> Oldest(GrainId grain, PageQuery query, long after, long before, CancellationToken cancellation)
    {
        var head = (await heads.Read(grain)).Seq;
        List<TableRow> rows = [];
        for (long from = after, stretch = Math.Max(FirstStretch, 2 * query.Take); from < before - 1 && rows.Count < query.Take; stretch *= 4)
        {
            var to = from + stretch < head ? Math.Min(from + stretch + 1, before) : before;
            await foreach (var row in tables.Grain(Between(grain, query, from, to), cancellation))
                rows.Add(row);

            from = to - 1;
        }

        rows = [.. rows.OrderBy(Created)];
        var kept = rows.TakeWhile((row, place) => place < query.Take || Created(row) == Created(rows[query.Take - 1])).ToList();
        var page = await Documents(kept, cancellation);
        return [.. page.OrderBy(document => document.Created).ThenBy(document => document.Id, StringComparer.Ordinal)];
    }

    /// <summary>Both bounds are exclusive.</summary>
    private static TableQuery Between(GrainId grain, PageQuery query, long after, long before) => before - after <= 1
        ? TableQuery.Of(Keys.Partition(grain), "x", "w")
        : TableQuery.Of(Keys.Partition(grain), Key(query, before - 1), Key(query, after + 1) + "|" + TableQuery.Last);

    private static string Key(PageQuery query, long created) =>
        query.Parent is { } parent ? Keys.Child(parent, query.Type, created) : Keys.Page(query.Type, created);

    private static long Created(TableRow row) => row.Number("created");

    private async Task<List<StoredDocument>> Documents(List<TableRow> rows, CancellationToken cancellation)
    {
        List<StoredDocument> documents = new(rows.Count);
        foreach (var row in rows)
            documents.Add(await DocumentRows.Read(tables, row, cancellation));

        return documents;
    }
}
