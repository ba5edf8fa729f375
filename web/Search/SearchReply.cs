using Leerlabs.Search;

namespace Leerlabs.Web.Search;

/// <summary>What was found, as in docs/protocol.md.</summary>
internal sealed record SearchReply(IReadOnlyList<SearchReplyHit> Hits, int Total, SearchReplyCounts Counts, string? Suggestion, string? Next)
{
    /// <param name="titles">Of meetings, by key.</param>
    public static SearchReply Of(SearchAnswer answer, SearchPlaces places, IReadOnlyDictionary<string, string> titles) => new(
        [.. answer.Hits.Select(hit => SearchReplyHit.Of(hit, places.OriginOf(hit), titles))],
        answer.Total,
        SearchReplyCounts.Of(answer.Counts, places.LeerlabOf),
        answer.Suggestion,
        answer.Next);
}

/// <summary>Hits by the values of each filter.</summary>
internal sealed record SearchReplyCounts(
    IReadOnlyDictionary<string, int> Leerlab,
    IReadOnlyDictionary<string, int> Kind,
    IReadOnlyDictionary<string, int> School,
    IReadOnlyDictionary<string, int> Person,
    IReadOnlyDictionary<string, int> Tag)
{
    public static SearchReplyCounts Of(SearchCounts counts, Func<string, string> leerlabOf)
    {
        var leerlabs = counts.Grains.Where(count => !count.Key.StartsWith("school/", StringComparison.Ordinal)).GroupBy(count => leerlabOf(count.Key));
        return new(leerlabs.ToDictionary(one => one.Key, one => one.Sum(count => count.Value)), counts.Kinds, counts.Schools, counts.Persons, counts.Tags);
    }
}
