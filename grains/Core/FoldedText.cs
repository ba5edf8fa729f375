using System.Globalization;
using System.Text;

namespace Leerlabs.Grains.Core;

/// <summary>
/// Text to search in without regard to case and accents. Apostrophes and hyphens do not count: <c>'s-Gravenhage</c> is found by
/// <c>gravenhage</c>, <c>s gravenhage</c> and <c>s-gravenhage</c>, and so is the register's <c>S GRAVENHAGE</c>.
/// </summary>
public sealed record FoldedText
{
    private readonly string _spaced;
    private readonly string _joined;

    private FoldedText(string spaced) => (_spaced, _joined) = (spaced, spaced.Replace(" ", "", StringComparison.Ordinal));

    public static FoldedText Of(params IEnumerable<string?> parts) => new(string.Join('\n', parts.OfType<string>().Select(Fold)));

    /// <summary>Every word of the wish stands somewhere in the text; a word with a mark inside may be written apart there.</summary>
    public bool Holds(FoldedWish wish)
    {
        foreach (var (word, mayBeApart) in wish.Words)
            if (!(mayBeApart ? _joined : _spaced).Contains(word, StringComparison.Ordinal))
                return false;

        return true;
    }

    /// <summary>Lower case, without accents, apostrophes and hyphens; blanks stay.</summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
            return FoldPlain(text);

        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Normalize(NormalizationForm.FormKD))
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && !IsMark(letter))
                Append(folded, char.ToLowerInvariant(letter));

        return folded.ToString();
    }

    /// <summary>What most words are made of needs no tables.</summary>
    private static string FoldPlain(string text)
    {
        Span<char> folded = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var length = 0;
        foreach (var letter in text)
            if (!IsMark(letter))
                folded[length++] = letter is >= 'A' and <= 'Z' ? (char)(letter | ' ') : letter;

        return new(folded[..length]);
    }

    private static StringBuilder Append(StringBuilder folded, char letter) => letter switch
    {
        'ß' => folded.Append("ss"),
        'æ' => folded.Append("ae"),
        'œ' => folded.Append("oe"),
        'ø' => folded.Append('o'),
        'ł' => folded.Append('l'),
        'đ' => folded.Append('d'),
        'ı' => folded.Append('i'),
        _ => folded.Append(letter),
    };

    internal static bool IsMark(char letter) => letter is '\'' or '’' or '‘' or '`' or '´' or '-' or '‐' or '‑' or '–';
}
