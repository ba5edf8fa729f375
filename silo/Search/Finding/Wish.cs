using System.Collections.Immutable;
using Leerlabs.Search.Words;

namespace Leerlabs.Search.Finding;

/// <summary>What someone looks for: words that must all be there, in any order and form; what stands between quotes stands there so.</summary>
internal sealed record Wish(ImmutableArray<WishTerm> Terms)
{
    private const int MostTerms = 12;

    public static Wish Parse(string text)
    {
        var parts = text.Split('"');
        WishTerm[] terms = [.. parts.SelectMany((part, at) => at % 2 == 1 ? Phrase(part) : Loose(part))];
        WishTerm[] telling = [.. terms.Where(term => !term.IsCommon)];
        return new([.. (telling.Length > 0 ? telling : terms).Take(MostTerms)]);
    }

    private static IEnumerable<WishTerm> Phrase(string text) =>
        Words(text) is { IsEmpty: false } words ? [new WishTerm(words)] : [];

    private static IEnumerable<WishTerm> Loose(string text) => Words(text).Distinct().Select(word => new WishTerm([word]));

    private static ImmutableArray<WishWord> Words(string text) =>
        [.. TextWords.Of(text).Select(word => new WishWord(word.Folded, TextWords.StemOf(word.Folded), text[word.Start..word.End]))];
}

/// <summary>One word, or several that stand next to each other.</summary>
internal sealed record WishTerm(ImmutableArray<WishWord> Words)
{
    public bool IsPhrase => Words.Length > 1;

    public bool IsCommon => Words is [var word] && CommonWords.Holds(word.Folded);
}

/// <param name="Written">As it was typed.</param>
internal sealed record WishWord(string Folded, string Stem, string Written);
