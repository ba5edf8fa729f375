using System.Collections.Immutable;
using Leerlabs.Search.Index;
using Leerlabs.Search.Words;

namespace Leerlabs.Search.Finding;

/// <summary>How a wish is looked for: each term with the other words that stand for it. It makes the index' expression and tells which words of a text to mark.</summary>
internal sealed class Plan
{
    private const int MostPlaces = 40;
    private readonly ImmutableArray<PlanTerm> _terms;

    private Plan(ImmutableArray<PlanTerm> terms) => _terms = terms;

    public ImmutableArray<PlanTerm> Terms => _terms;

    /// <summary>Nothing was asked for: everything fits.</summary>
    public bool IsEmpty => _terms.IsEmpty;

    /// <summary>Words in any form, and compounds that hold them.</summary>
    public static Plan Of(Wish wish, Vocabulary vocabulary) =>
        new([.. wish.Terms.Select(term => new PlanTerm(term, term.IsPhrase ? [] : [.. vocabulary.Holding(term.Words[0].Folded, term.Words[0].Stem)], []))]);

    /// <summary>The same, with slips of the pen forgiven.</summary>
    public Plan Forgiving(Vocabulary vocabulary) =>
        new([.. _terms.Select(term => term.Term.IsPhrase ? term : term with { Near = [.. vocabulary.Near(term.Word.Folded)] })]);

    public bool Forgives => _terms.Any(term => !term.Near.IsEmpty);

    /// <summary>What FTS5 matches (sqlite.org/fts5.html 3).</summary>
    /// <param name="grains">Where to look. When there are many, the query itself leaves out the others.</param>
    /// <param name="any">One of the terms is enough.</param>
    public string Expression(IReadOnlyCollection<long> grains, bool any = false)
    {
        var words = string.Join(any ? " OR " : " AND ", _terms.Select(term => term.Expression));
        return grains.Count > MostPlaces ? words : $"place : ({string.Join(" OR ", grains.Select(WordRows.Token))}) AND ({words})";
    }

    /// <summary>The place of the term that a word of a text answers; -1 when it answers none.</summary>
    public int TermOf(Word word)
    {
        for (var at = 0; at < _terms.Length; at++)
            if (_terms[at].Answers(word))
                return at;

        return -1;
    }
}
