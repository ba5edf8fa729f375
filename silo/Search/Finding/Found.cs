using Leerlabs.Grains.Core;
using Leerlabs.Search.Index;

namespace Leerlabs.Search.Finding;

/// <summary>What the index found, in order.</summary>
internal sealed class Found(Plan plan, Ranking ranking, Counts counts, SearchIndex index)
{
    private readonly List<Ranked> _hits = [];

    public Plan Plan => plan;

    public Counts Counts => counts;

    /// <summary>All that fit, also those before the place that was asked to go on from.</summary>
    public int Total { get; private set; }

    /// <summary>The hits from one place on, as far as they are still there.</summary>
    public IReadOnlyList<FoundItem> Items(int skip, int take) => index.Read(reader => (IReadOnlyList<FoundItem>)
        [.. _hits.Skip(skip).Take(take).Select(hit => reader.Document(hit.Item) is { } at ? new FoundItem(GrainId.Parse(at.Grain), at.Document, ranking.PlaceOf(hit)) : null).OfType<FoundItem>()]);

    public int Count => _hits.Count;

    public void Add(in ItemRow row, Facet failing)
    {
        counts.Add(row, failing);
        if (failing != Facet.None)
            return;

        Total++;
        if (ranking.Rank(row) is { } hit)
            _hits.Add(hit);
    }

    public Found Sorted()
    {
        _hits.Sort();
        return this;
    }
}

/// <param name="Place">To go on behind it.</param>
internal sealed record FoundItem(GrainId Grain, string Document, string Place);
