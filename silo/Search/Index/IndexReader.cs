using System.Collections.Immutable;
using System.Text.Json;
using Leerlabs.Storage.Sqlite;

namespace Leerlabs.Search.Index;

/// <summary>An item that a question found, by numbers.</summary>
/// <param name="Scope">The label of the scope.</param>
/// <param name="School">The label of the school; 0 when it has none.</param>
/// <param name="Tags">One on a line; null when it has none.</param>
/// <param name="At">In ticks of UTC.</param>
/// <param name="Relevance">Larger is better; 0 when no words were asked for.</param>
internal readonly record struct ItemRow(long Item, int Grain, int Scope, int Kind, int Person, int School, string? Tags, long At, double Relevance);

/// <summary>Reads the index.</summary>
internal sealed class IndexReader(Database database) : IDisposable
{
    private const string Columns = "i.id, i.grain, i.scope, i.kind, i.person, i.school, i.tags, i.at";
    private readonly Statement _grain = database.Statement("SELECT id FROM grain WHERE name = ?1 OR origin = ?1");
    private readonly Statement _document = database.Statement("SELECT g.name, i.document FROM item i JOIN grain g ON g.id = i.grain WHERE i.id = ?");

    /// <summary>A word as it was written counts twice its stem.</summary>
    private readonly Statement _words = database.Statement(
        $"SELECT {Columns}, -bm25(fts, 2.0, 1.0, 0.0) FROM fts JOIN item i ON i.id = fts.rowid WHERE fts MATCH ? AND i.grain IN (SELECT value FROM json_each(?))");

    private readonly Statement _all = database.Statement(
        $"SELECT {Columns}, 0.0 FROM json_each(?) g JOIN item i ON i.grain = g.value WHERE i.live = 1");

    /// <summary>The numbers of a grain and of what is read by its readers; none when the index does not have it.</summary>
    public IReadOnlyList<long> Grains(string name) => _grain.With(name).List(row => row.Long(0));

    /// <summary>The grain and the id of an item; null when it is gone.</summary>
    public (string Grain, string Document)? Document(long item) =>
        _document.With(item).First<(string, string)?>(row => (row.Text(0), row.Text(1)));

    /// <param name="expression">What FTS5 matches; null for all that there is.</param>
    public ImmutableArray<ItemRow> Find(string? expression, IReadOnlyCollection<long> grains)
    {
        var places = JsonSerializer.Serialize(grains);
        var statement = expression is null ? _all.With(places) : _words.With(expression).And(places);
        return statement.List(row => new ItemRow(
            row.Long(0), (int)row.Long(1), (int)row.Long(2), (int)row.Long(3), (int)row.Long(4), (int)row.Long(5), row.TextOrNull(6), row.Long(7), row.Real(8)));
    }

    public void Dispose() => database.Dispose();
}
