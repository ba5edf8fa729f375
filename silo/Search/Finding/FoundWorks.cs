using System.Collections.Immutable;
using Leerlabs.Grains.Library;
using Leerlabs.Search.Following;
using Leerlabs.Search.Words;

namespace Leerlabs.Search.Finding;

/// <summary>Works that the index found, in order.</summary>
public sealed class FoundWorks
{
    private static readonly LibrarySource Source = new();
    private readonly Plan _plan;

    internal FoundWorks(ImmutableArray<string> works, int total, IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> counts, Plan plan) =>
        (Works, Total, Counts, _plan) = (works, total, counts, plan);

    /// <summary>Ids inside the library.</summary>
    public ImmutableArray<string> Works { get; }

    public int Total { get; }

    /// <summary>By facet (<see cref="WorkFacets"/>) and value.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Counts { get; }

    /// <summary>The piece of the edition that answers best.</summary>
    public Snippet? Cut(EditionDocument edition) => Snippets.Of(Source.FieldsOf(edition), _plan);

    /// <summary>How much of what was asked stands in the edition: 0 to 1.</summary>
    public double Covers(EditionDocument edition)
    {
        var answered = Source.FieldsOf(edition).SelectMany(field => TextWords.Of(field.Text)).Select(_plan.TermOf).Where(term => term >= 0).Distinct().Count();
        return _plan.IsEmpty ? 1 : (double)answered / _plan.Terms.Length;
    }

    /// <summary>The question with the words of this edition, when it was found only by forgiving a slip of the pen.</summary>
    public string? Meant(string text, EditionDocument edition)
    {
        if (!_plan.Forgives)
            return null;

        var words = Source.FieldsOf(edition).SelectMany(field => TextWords.Of(field.Text).Select(word => (Word: word, field.Text))).ToImmutableArray();
        var better = text;
        foreach (var term in _plan.Terms)
            if (words.FirstOrDefault(word => term.IsForgiven(word.Word)) is { Text: { } from, Word: var word })
                better = better.Replace(term.Word.Written, from.Substring(word.Start, word.Length).ToLowerInvariant(), StringComparison.Ordinal);
        return better == text ? null : better;
    }
}
