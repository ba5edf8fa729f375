using System.Collections.Immutable;
using Leerlabs.Search.Words;

namespace Leerlabs.Search.Finding;

/// <summary>A term of a wish and what stands for it.</summary>
/// <param name="Holding">Compounds that hold the word.</param>
/// <param name="Near">Words that may have been meant.</param>
internal sealed record PlanTerm(WishTerm Term, ImmutableArray<string> Holding, ImmutableArray<string> Near)
{
    /// <summary>A shorter beginning would be that of half the language.</summary>
    private const int LeastBeginning = 3;

    public WishWord Word => Term.Words[0];

    public string Expression => Term.IsPhrase ? $"words : \"{string.Join(' ', Term.Words.Select(word => word.Folded))}\"" : $"({Alternatives})";

    private string Alternatives
    {
        get
        {
            // The word itself once more beside its beginnings: what is exactly so ranks higher.
            var others = Holding.Concat(Near).Select(other => $"words : \"{other}\"");
            string[] beginnings = HasBeginnings ? [$"words : \"{Word.Folded}\" *"] : [];
            return string.Join(" OR ", [$"words : \"{Word.Folded}\"", $"stems : \"{Word.Stem}\"", .. beginnings, .. others]);
        }
    }

    private bool HasBeginnings => Word.Folded.Length >= LeastBeginning;

    public bool Answers(Word word) =>
        Term.IsPhrase ? Term.Words.Any(asked => asked.Folded == word.Folded)
        : word.Folded == Word.Folded
            || (HasBeginnings && word.Folded.StartsWith(Word.Folded, StringComparison.Ordinal))
            || TextWords.StemOf(word.Folded) == Word.Stem
            || Holding.Contains(word.Folded)
            || Near.Contains(word.Folded);

    /// <summary>A word of a text that answers only because slips are forgiven.</summary>
    public bool IsForgiven(Word word) => !Near.IsEmpty && !(this with { Near = [] }).Answers(word) && Near.Contains(word.Folded);
}
