using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Search.Following;
using Leerlabs.Search.Index;

namespace Leerlabs.Search.Finding;

/// <summary>Makes an answer of what the index found: every hit is read again in its grain, and what does not come back is not there.</summary>
internal sealed class Answering(SearchIndex index)
{
    private const int MostRounds = 5;
    private readonly Finder _finder = new(index);

    public async Task<SearchAnswer> Answer(SearchQuestion question, int take, Reread reread, CancellationToken cancellation)
    {
        var found = _finder.Find(question);
        var (hits, read, place) = (new List<SearchHit>(take), 0, (string?)null);
        for (var round = 0; hits.Count < take && read < found.Count && round < MostRounds; round++)
        {
            var items = found.Items(read, take - hits.Count);
            read += take - hits.Count;
            hits.AddRange(await Read(found.Plan, items, reread, cancellation));
            place = items is [.., var last] ? last.Place : place;
        }

        var counts = found.Counts;
        return new(
            [.. hits], found.Total, new(counts.Grains, counts.Kinds, counts.Schools, counts.Persons, counts.Tags), Suggestion(question.Text, found.Plan, hits),
            read < found.Count ? place : null);
    }

    private static async Task<IEnumerable<SearchHit>> Read(Plan plan, IReadOnlyList<FoundItem> items, Reread reread, CancellationToken cancellation)
    {
        var groups = items.GroupBy(item => (item.Grain, Type: Ids.TypeOf(item.Document)));
        var read = await Task.WhenAll(groups.Select(async group =>
            (group.Key.Grain, Documents: await reread(group.Key.Grain, group.Key.Type, [.. group.Select(item => item.Document)], cancellation))));
        var hits = read.SelectMany(group => group.Documents.Select(json => Hit(group.Grain, json, plan))).OfType<SearchHit>()
            .ToDictionary(hit => (hit.Grain, hit.Document.Id));
        return items.Select(item => hits.GetValueOrDefault((item.Grain, item.Document))).OfType<SearchHit>();
    }

    private static SearchHit? Hit(GrainId grain, ReadOnlyMemory<byte> json, Plan plan) =>
        Sources.Of(grain.Kind) is { } source && source.Read(json.Span) is { } document && Snippets.Of(source.FieldsOf(document), plan) is { } snippet
            ? new(grain, document, snippet)
            : null;

    /// <summary>The question with the words that the best hit has instead: the searcher may read them, which the index alone does not tell.</summary>
    private static string? Suggestion(string text, Plan plan, List<SearchHit> hits)
    {
        if (!plan.Forgives || hits is not [var first, ..])
            return null;

        var words = Sources.Of(first.Grain.Kind)!.FieldsOf(first.Document).SelectMany(field => Words.TextWords.Of(field.Text).Select(word => (Word: word, field.Text))).ToImmutableArray();
        var better = text;
        foreach (var term in plan.Terms)
            if (words.FirstOrDefault(word => term.IsForgiven(word.Word)) is { Text: { } from, Word: var word })
                better = better.Replace(term.Word.Written, from.Substring(word.Start, word.Length).ToLowerInvariant(), StringComparison.Ordinal);

        return better == text ? null : better;
    }
}
