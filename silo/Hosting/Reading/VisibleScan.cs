using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Storage;

namespace Leerlabs.Silo;

/// <summary>Finds the documents of a type that an audience may see, walking over at most a bounded number of rows.</summary>
internal sealed class VisibleScan(WorkingSet set, IGrainStore store, Audience audience, JsonElement? filter)
{
    private const int MostRows = 2_000;
    private const int LeastChunk = 64;

    /// <summary>The first documents along a query, with whether there is more and where to go on.</summary>
    public async Task<VisibleRows> Find(PageQuery query)
    {
        var (found, scanned) = (new List<Held>(), 0);
        var scan = new RowScan(store, set.State.Grain, query with { Take = Math.Max(LeastChunk, query.Take + 1) });
        while (!scan.Ended && found.Count <= query.Take && scanned < MostRows)
        {
            var rows = await scan.Next(CancellationToken.None);
            scanned += rows.Length;
            found.AddRange(await Visible(rows));
        }

        return VisibleRows.Cut(found, query.Take, !scan.Ended, scan.Cursor);
    }

    /// <summary>The same for a type that stays in memory.</summary>
    public async Task<VisibleRows> FindResident(PageQuery query)
    {
        var all = set.State.Walk(query.Type, newestFirst: query.After is null).Where(held => InReach(query, held.Document)).ToList();
        await set.Load(all.Select(held => held.Document.Parent).OfType<string>(), CancellationToken.None);
        return VisibleRows.Cut(FirstOf(all.Where(Sees), query.Take), query.Take, false, null);
    }

    /// <summary>The companions of documents, as far as they may be seen.</summary>
    public async Task<IReadOnlyList<Held>> Companions(IReadOnlyCollection<Held> of)
    {
        foreach (var held in of)
            set.Put(held);

        var rows = await store.Documents(set.State.Grain, [.. of.Select(CompanionId).OfType<string>()], CancellationToken.None);
        return await Visible(rows, filtered: false);
    }

    private async Task<IReadOnlyList<Held>> Visible(ImmutableArray<StoredDocument> rows, bool filtered = true)
    {
        var read = new List<Held>(rows.Length);
        foreach (var row in rows)
        {
            set.Saw(row);
            if (set.State.Kind.Read(row) is { } held)
                read.Add(held);
        }

        await set.Load(read.Select(held => held.Document.Parent), CancellationToken.None);
        read.RemoveAll(held => filtered ? !Sees(held) : !audience.Sees(Scopes.Of(set.State, held.Document)));
        return read;
    }

    /// <summary>It passes the filter, and the audience may see it. What it belongs to is at hand.</summary>
    public bool Sees(Held held) =>
        (filter is not { } asked || set.State.Kind.Rules.Matches(held.Document, asked)) && audience.Sees(Scopes.Of(set.State, held.Document));

    /// <summary>One more than asked, and all that came in the same frame as that one.</summary>
    private static List<Held> FirstOf(IEnumerable<Held> documents, int take)
    {
        var first = new List<Held>();
        foreach (var held in documents)
        {
            if (first.Count > take && first[^1].Document.Created != held.Document.Created)
                break;

            first.Add(held);
        }

        return first;
    }

    private string? CompanionId(Held held) =>
        held.Type.Companion is { } companion && set.State.Kind.Named(companion) is { Paged: true } ? $"{companion}/{Ids.KeyOf(held.Id)}" : null;

    private static bool InReach(PageQuery query, Document document) =>
        (query.Parent is null || document.Parent == query.Parent)
        && (query.Before is null || document.Created < query.Before)
        && (query.After is null || document.Created > query.After);
}
