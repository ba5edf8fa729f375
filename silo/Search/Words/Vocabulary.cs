namespace Leerlabs.Search.Words;

/// <summary>
/// Every word of the index, in memory. It only brings forth candidates: a word that none of the searcher's own hits holds is never shown.
/// </summary>
internal sealed class Vocabulary
{
    private const int Most = 48;
    private readonly Lock _gate = new();
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private string[]? _list;

    public bool Add(string word)
    {
        lock (_gate)
        {
            if (!_words.Add(word))
                return false;

            _list = null;
            return true;
        }
    }

    public void Remove(string word)
    {
        lock (_gate)
            if (_words.Remove(word))
                _list = null;
    }

    /// <summary>Compounds that hold a word elsewhere than at their beginning: <c>vraag</c> in <c>dagstartvraag</c>. The shortest first.</summary>
    public IReadOnlyList<string> Holding(string part, string stem)
    {
        var (found, shorter) = (new List<string>(), stem.Length is > 3 and var length && length < part.Length ? stem : part);
        if (shorter.Length < 4)
            return found;

        foreach (var word in List())
            if (word.Length > shorter.Length && word.IndexOf(shorter, 1, StringComparison.Ordinal) > 0)
                found.Add(word);
        return Shortest(found);
    }

    /// <summary>Words that someone may have meant, the nearest first.</summary>
    public IReadOnlyList<string> Near(string word)
    {
        var most = Likeness.Forgiven(word.Length);
        var found = new List<(int Distance, string Word)>();
        if (most > 0)
            foreach (var other in List())
                if (Likeness.Distance(word, other, most) is var distance && distance > 0 && distance <= most)
                    found.Add((distance, other));

        return [.. found.OrderBy(one => one.Distance).ThenBy(one => one.Word[0] == word[0] ? 0 : 1).ThenBy(one => one.Word, StringComparer.Ordinal).Take(Most).Select(one => one.Word)];
    }

    private static List<string> Shortest(List<string> words) =>
        words.Count <= Most ? words : [.. words.OrderBy(word => word.Length).ThenBy(word => word, StringComparer.Ordinal).Take(Most)];

    private string[] List()
    {
        lock (_gate)
            return _list ??= [.. _words];
    }
}
