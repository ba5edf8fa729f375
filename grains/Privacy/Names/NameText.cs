using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Leerlabs.Grains.Privacy.Names;

/// <param name="Gap">What stands between it and the word before.</param>
/// <param name="Sentence">The number of the sentence that it stands in.</param>
internal sealed record NameToken(string Text, string Folded, int Start, string Gap, int Sentence)
{
    /// <summary>Begins with a capital; a single letter is no name, and that is how people hide one.</summary>
    public bool IsCapital => Text.Length > 1 && char.IsUpper(Text[0]) && char.IsLower(Text[1]);
}

/// <summary>The words of a text, and what stands around each.</summary>
internal sealed partial class NameText
{
    private readonly ImmutableArray<NameToken> _tokens;

    private NameText(ImmutableArray<NameToken> tokens, bool isFile) => (_tokens, IsFile) = (tokens, isFile);

    /// <summary>One word without a blank, as files are called: there a name often has no capital.</summary>
    public bool IsFile { get; }

    public int Length => _tokens.Length;

    public NameToken this[int at] => _tokens[at];

    public static NameText Of(string text)
    {
        var (tokens, end, sentence) = (ImmutableArray.CreateBuilder<NameToken>(), 0, 0);
        foreach (Match word in Word().Matches(text))
        {
            var gap = text[end..word.Index];
            if (tokens.Count > 0 && Ends(gap, tokens[^1]))
                sentence++;
            tokens.Add(new(word.Value, NameLists.Fold(word.Value), word.Index, gap, sentence));
            end = word.Index + word.Length;
        }

        return new(tokens.ToImmutable(), !text.Any(char.IsWhiteSpace));
    }

    /// <summary>A word of the same sentence, so many places further; null when there is none.</summary>
    public NameToken? Near(int at, int places) =>
        at + places >= 0 && at + places < Length && _tokens[at + places].Sentence == _tokens[at].Sentence ? _tokens[at + places] : null;

    public string? Folded(int at, int places) => Near(at, places)?.Folded;

    /// <summary>All words of the sentence but the word itself.</summary>
    public IEnumerable<NameToken> Around(int at) =>
        _tokens.Where((token, index) => index != at && token.Sentence == _tokens[at].Sentence);

    public bool IsFirst(int at) => Near(at, -1) is null;

    // After an abbreviation or an initial a full stop ends nothing.
    private static bool Ends(string gap, NameToken before) =>
        gap.AsSpan().IndexOfAny("!?\n") >= 0
        || (gap.Contains('.') && gap.Length > 1 && before.Text.Length > 1 && !NameLists.Abbreviations.Contains(before.Folded));

    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
