using System.Text;

namespace Leerlabs.Search.Words;

/// <summary>
/// A word on its way to its stem. Positions are counted from its end. A <c>y</c> or <c>i</c> that sounds as a consonant is written as a capital meanwhile.
/// </summary>
internal sealed class DutchWord
{
    private readonly StringBuilder _letters;
    private readonly int _first;
    private readonly int _second;

    public DutchWord(string word)
    {
        _letters = new(word);
        Plain();
        MarkConsonants();
        var start = AfterSyllable(0);
        _first = Math.Max(start, 3);
        _second = AfterSyllable(start);
    }

    public int Length => _letters.Length;

    /// <summary>The letter that stands before an ending of this length.</summary>
    public char Before(int ending) => ending < Length ? _letters[Length - 1 - ending] : '\0';

    /// <summary>Whether there is a letter before an ending, and it is no vowel.</summary>
    public bool IsConsonant(int ending) => ending < Length && !IsVowel(Before(ending));

    public bool InFirst(int ending) => Length - ending >= _first;

    public bool InSecond(int ending) => Length - ending >= _second;

    /// <param name="beforeEnding">Not at the very end, but before so many letters.</param>
    public bool EndsWith(string part, int beforeEnding = 0)
    {
        var start = Length - beforeEnding - part.Length;
        if (start < 0)
            return false;

        for (var at = 0; at < part.Length; at++)
            if (_letters[start + at] != part[at])
                return false;

        return true;
    }

    /// <summary>The first of these that the word ends with; they are given longest first.</summary>
    public string? Longest(params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
            if (EndsWith(ending))
                return ending;

        return null;
    }

    public void Drop(int ending) => _letters.Length -= ending;

    public void Replace(int ending, string by)
    {
        Drop(ending);
        _letters.Append(by);
    }

    /// <summary><c>kk, dd, tt</c> become single.</summary>
    public void Undouble()
    {
        if (EndsWith("kk") || EndsWith("dd") || EndsWith("tt"))
            Drop(1);
    }

    /// <summary>Takes out one of two like letters before an ending.</summary>
    public void Undouble(int beforeEnding) => _letters.Remove(Length - beforeEnding - 1, 1);

    public override string ToString() => _letters.ToString().ToLowerInvariant();

    private void Plain()
    {
        for (var at = 0; at < Length; at++)
            _letters[at] = _letters[at] switch
            {
                'ä' or 'á' => 'a',
                'ë' or 'é' => 'e',
                'ï' or 'í' => 'i',
                'ö' or 'ó' => 'o',
                'ü' or 'ú' => 'u',
                var other => other,
            };
    }

    private void MarkConsonants()
    {
        for (var at = 0; at < Length; at++)
            if (_letters[at] == 'y' && (at == 0 || IsVowel(_letters[at - 1])))
                _letters[at] = 'Y';
            else if (_letters[at] == 'i' && at > 0 && at + 1 < Length && IsVowel(_letters[at - 1]) && IsVowel(_letters[at + 1]))
                _letters[at] = 'I';
    }

    /// <summary>Behind the first consonant that follows a vowel.</summary>
    private int AfterSyllable(int from)
    {
        var at = from;
        while (at < Length && !IsVowel(_letters[at]))
            at++;
        while (at < Length && IsVowel(_letters[at]))
            at++;
        return Math.Min(Length, at + 1);
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'è';
}
