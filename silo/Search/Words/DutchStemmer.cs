namespace Leerlabs.Search.Words;

/// <summary>
/// The stem of a Dutch word: <c>leerlingen</c> and <c>leerling</c> have the same. The algorithm of Snowball's classic Dutch stemmer, step by step
/// (snowballstem.org, "Dutch (Porter)"); the tests hold it against that stemmer's own answers.
/// </summary>
public static class DutchStemmer
{
    /// <param name="word">One word, in lower case.</param>
    public static string Stem(string word)
    {
        var stem = new DutchWord(word);
        EndingsOfNumber(stem);
        var droppedE = FinalE(stem);
        Heid(stem);
        Derived(stem, droppedE);
        DoubleVowel(stem);
        return stem.ToString();
    }

    /// <summary>Step 1: <c>-heden, -en, -ene, -s, -se</c>.</summary>
    private static void EndingsOfNumber(DutchWord word)
    {
        switch (word.Longest("heden", "ene", "en", "se", "s"))
        {
            case "heden" when word.InFirst(5):
                word.Replace(5, "heid");
                break;
            case "ene" or "en":
                DropEn(word, word.EndsWith("ene") ? 3 : 2);
                break;
            case { Length: < 3 } ending when word.InFirst(ending.Length) && word.IsConsonant(ending.Length) && word.Before(ending.Length) != 'j':
                word.Drop(ending.Length);
                break;
        }
    }

    private static void DropEn(DutchWord word, int length)
    {
        if (!word.InFirst(length) || !word.IsConsonant(length) || word.EndsWith("gem", length))
            return;

        word.Drop(length);
        word.Undouble();
    }

    /// <summary>Step 2: <c>-e</c>.</summary>
    private static bool FinalE(DutchWord word)
    {
        if (!word.EndsWith("e") || !word.InFirst(1) || !word.IsConsonant(1))
            return false;

        word.Drop(1);
        word.Undouble();
        return true;
    }

    /// <summary>Step 3a: <c>-heid</c>.</summary>
    private static void Heid(DutchWord word)
    {
        if (!word.EndsWith("heid") || !word.InSecond(4) || word.Before(4) == 'c')
            return;

        word.Drop(4);
        if (word.EndsWith("en"))
            DropEn(word, 2);
    }

    /// <summary>Step 3b: <c>-end, -ing, -ig, -lijk, -baar, -bar</c>.</summary>
    private static void Derived(DutchWord word, bool droppedE)
    {
        var ending = word.Longest("lijk", "baar", "end", "ing", "bar", "ig");
        if (ending is null || !word.InSecond(ending.Length))
            return;

        switch (ending)
        {
            case "end" or "ing":
                word.Drop(3);
                if (!DropIg(word))
                    word.Undouble();
                break;
            case "ig":
                DropIg(word);
                break;
            case "lijk":
                word.Drop(4);
                FinalE(word);
                break;
            case "baar":
                word.Drop(4);
                break;
            case "bar" when droppedE:
                word.Drop(3);
                break;
        }
    }

    private static bool DropIg(DutchWord word)
    {
        if (!word.EndsWith("ig") || !word.InSecond(2) || word.Before(2) == 'e')
            return false;

        word.Drop(2);
        return true;
    }

    /// <summary>Step 4: <c>maan</c> and <c>man</c> are alike, because <c>manen</c> is.</summary>
    private static void DoubleVowel(DutchWord word)
    {
        if (word.Length < 4 || !word.IsConsonant(0) || word.Before(0) == 'I' || !word.IsConsonant(3))
            return;

        if (word.EndsWith("aa", 1) || word.EndsWith("ee", 1) || word.EndsWith("oo", 1) || word.EndsWith("uu", 1))
            word.Undouble(1);
    }
}
