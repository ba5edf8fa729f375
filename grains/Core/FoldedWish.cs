using System.Collections.Immutable;

namespace Leerlabs.Grains.Core;

/// <summary>What someone searches for, folded once to be held against many texts.</summary>
public sealed record FoldedWish
{
    /// <summary>The wish as it was typed.</summary>
    public string Text { get; }

    /// <summary>Its words, folded; one that was typed with an apostrophe or hyphen may be written apart in the text.</summary>
    public ImmutableArray<(string Folded, bool MayBeApart)> Words { get; }

    public FoldedWish(string text)
    {
        Text = text;
        Words = [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => (FoldedText.Fold(word), word.Any(FoldedText.IsMark)))];
    }
}
