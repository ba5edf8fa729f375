using System.Collections.Concurrent;
using Leerlabs.Storage.Sqlite;

namespace Leerlabs.Search.Index;

/// <summary>Ids and scopes by number: they come back in thousands of rows, and there are few of them.</summary>
internal sealed class Labels
{
    private readonly ConcurrentDictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, string> _texts = new();

    public string this[int number] => _texts[number];

    /// <summary>The number of a text; 0 when the index does not know it.</summary>
    public int Find(string text) => _numbers.GetValueOrDefault(text);

    public void Load(Database database)
    {
        using var all = new Statement(database, "SELECT id, text FROM label");
        foreach (var (number, text) in all.With().List(row => ((int)row.Long(0), row.Text(1))))
            Add(number, text);
    }

    public void Add(int number, string text)
    {
        _texts[number] = text;
        _numbers[text] = number;
    }

    public void Remove(int number, string text)
    {
        _numbers.TryRemove(text, out _);
        _texts.TryRemove(number, out _);
    }
}
