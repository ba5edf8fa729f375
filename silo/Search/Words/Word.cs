namespace Leerlabs.Search.Words;

/// <summary>A word of a text: folded (lower case, no accents or apostrophes), and where it stands in the text as it was written.</summary>
public readonly record struct Word(string Folded, int Start, int Length)
{
    public int End => Start + Length;
}
