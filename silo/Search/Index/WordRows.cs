using System.Globalization;
using System.Text;
using Leerlabs.Search.Words;
using Leerlabs.Storage.Sqlite;

namespace Leerlabs.Search.Index;

/// <summary>The words of the items, and the list of all words that there are.</summary>
internal sealed class WordRows(Database database, Vocabulary vocabulary)
{
    private readonly Statement _add = database.Statement("INSERT INTO fts (rowid, words, stems, place) VALUES (?, ?, ?, ?)");
    private readonly Statement _text = database.Statement("SELECT words FROM fts WHERE rowid = ?");
    private readonly Statement _remove = database.Statement("DELETE FROM fts WHERE rowid = ?");
    private readonly Statement _holds = database.Statement("SELECT 1 FROM fts WHERE fts MATCH ? LIMIT 1");
    private readonly Statement _learn = database.Statement("INSERT OR IGNORE INTO word (text) VALUES (?)");
    private readonly Statement _forget = database.Statement("DELETE FROM word WHERE text = ?");
    private readonly HashSet<string> _gone = new(StringComparer.Ordinal);
    private readonly List<string> _learned = [];
    private readonly List<string> _forgotten = [];

    public bool Removed { get; private set; }

    /// <summary>The token that stands for a grain.</summary>
    public static string Token(long grain) => string.Create(CultureInfo.InvariantCulture, $"g{grain}");

    public void Add(long item, Place place, IEnumerable<string> texts)
    {
        var (words, stems) = (new StringBuilder(), new StringBuilder());
        foreach (var word in texts.SelectMany(TextWords.Of))
        {
            words.Append(word.Folded).Append(' ');
            stems.Append(TextWords.StemOf(word.Folded)).Append(' ');
            if (vocabulary.Add(word.Folded))
            {
                _learn.With(word.Folded).Run();
                _learned.Add(word.Folded);
            }
        }

        _add.With(item).And($"{words}").And($"{stems}").And(Token(place.Number)).Run();
    }

    public void Remove(long item)
    {
        if (_text.With(item).First(row => row.Text(0)) is not { } words)
            return;

        _remove.With(item).Run();
        _gone.UnionWith(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Removed = true;
    }

    /// <summary>Forgets the removed words that stand nowhere any more.</summary>
    public void Finish()
    {
        foreach (var word in _gone)
            if (_holds.With($"words : \"{word}\"").First(row => row.Long(0)) == 0)
            {
                _forget.With(word).Run();
                _forgotten.Add(word);
            }
    }

    public void Ended(bool kept)
    {
        foreach (var word in kept ? _forgotten : _learned)
            vocabulary.Remove(word);
        _learned.Clear();
        _forgotten.Clear();
        _gone.Clear();
        Removed = false;
    }
}
