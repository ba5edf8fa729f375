using System.Collections.Immutable;
using Leerlabs.Grains.Library;
using Leerlabs.Web.Search;

namespace Leerlabs.Web.Site.Browse;

/// <summary>What the library has for a question.</summary>
/// <param name="Works">On this page.</param>
/// <param name="Total">On all pages together.</param>
internal sealed record Browsed(ImmutableArray<WorkDocument> Works, int Total, ImmutableArray<Facet> Facets)
{
    public const int PerPage = 20;

    /// <summary>Where the words of the question stand, by the key of a work.</summary>
    public ImmutableDictionary<string, LibraryHit> Hits { get; init; } = ImmutableDictionary<string, LibraryHit>.Empty;

    /// <summary>What may have been meant, when it was found only by forgiving a slip of the pen.</summary>
    public string? Suggestion { get; init; }

    public int Pages => Math.Max(1, (Total + PerPage - 1) / PerPage);
}

/// <summary>The choices of one kind.</summary>
internal sealed record Facet(string Name, ImmutableArray<Choice> Choices)
{
    /// <summary>Those of a filter by how many each would leave; one filter may stand on the page in parts.</summary>
    public static IEnumerable<Facet> Of(Filter filter, BrowseQuery query, IEnumerable<KeyValuePair<string, int>> counts) =>
        from count in counts
        group Choice(filter, query, count) by filter.Part(count.Key) into part
        orderby part.Key != filter.Name
        select new Facet(part.Key, [.. part.OrderByDescending(choice => choice.Count).ThenBy(choice => choice.Value, StringComparer.Ordinal)]);

    private static Choice Choice(Filter filter, BrowseQuery query, KeyValuePair<string, int> count)
    {
        var isChosen = filter.Asked(query) == count.Key;
        return new(count.Key, count.Value, filter.With(query, isChosen ? null : count.Key) with { Page = 1 }, isChosen);
    }
}

/// <param name="Query">The question with this choice made, or taken back when it was.</param>
internal sealed record Choice(string Value, int Count, BrowseQuery Query, bool IsChosen);
