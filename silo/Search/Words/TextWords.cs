using System.Collections.Concurrent;
using System.Globalization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Search.Words;

/// <summary>The words of a text. A hyphen parts words; an apostrophe inside does not: <c>foto's</c> is one.</summary>
public static class TextWords
{
    private const int Longest = 64;
    private const int StemsKept = 200_000;
    private static readonly ConcurrentDictionary<string, string> Stems = new(StringComparer.Ordinal);

    public static IEnumerable<Word> Of(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            while (at < text.Length && IsInside(text, at))
                at++;
            if (at == start)
                at++;
            else if (at - start <= Longest && FoldedText.Fold(text[start..at]) is { Length: > 0 } folded)
                yield return new(folded, start, at - start);
        }
    }

    /// <summary>The stem of a folded word; remembered, for texts say the same words over and over.</summary>
    public static string StemOf(string folded)
    {
        if (Stems.TryGetValue(folded, out var known))
            return known;

        if (Stems.Count > StemsKept)
            Stems.Clear();
        return Stems[folded] = DutchStemmer.Stem(folded);
    }

    private static bool IsInside(string text, int at) =>
        IsLetter(text[at]) || (text[at] is '\'' or '’' && at > 0 && at + 1 < text.Length && IsLetter(text[at - 1]) && IsLetter(text[at + 1]));

    private static bool IsLetter(char letter) =>
        char.IsLetterOrDigit(letter) || char.IsSurrogate(letter) || CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;
}
