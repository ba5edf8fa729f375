using Microsoft.Data.Sqlite;

namespace Leerlabs.Bench.Floors;

/// <summary>FTS5 by itself over the same words: no rights, no stems, no numbers, no grains.</summary>
internal sealed class BareSearch : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _find;

    public BareSearch(string index)
    {
        _connection = new(new SqliteConnectionStringBuilder { DataSource = index, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        _connection.Open();
        _find = _connection.CreateCommand();
        _find.CommandText = "select rowid from fts where fts match $words order by rank limit 20";
        _find.Parameters.Add("$words", SqliteType.Text);
    }

    /// <returns>How many it found.</returns>
    public int Find(string question)
    {
        _find.Parameters["$words"].Value = $"words : ({string.Join(" AND ", question.Split(' '))})";
        using var rows = _find.ExecuteReader();
        var count = 0;
        while (rows.Read())
            count++;
        return count;
    }

    public void Dispose()
    {
        _find.Dispose();
        _connection.Dispose();
    }
}
