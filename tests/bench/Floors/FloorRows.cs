using Leerlabs.Bench.Clients;
using Microsoft.Data.Sqlite;

namespace Leerlabs.Bench.Floors;

/// <summary>The rows of one add-entry: the head, a frame, the entry and its thread, the receipt.</summary>
internal sealed class FloorRows(SqliteConnection connection) : IDisposable
{
    private readonly SqliteCommand _head = Prepare(connection, "UPDATE grains SET seq = $seq WHERE g = $g AND seq = $seq - 1");
    private readonly SqliteCommand _frame = Prepare(connection, "INSERT INTO frames VALUES ($g, $seq, 0, $payload)");
    private readonly SqliteCommand _document = Prepare(connection, "INSERT INTO documents VALUES ($g, $id, $type, $parent, $seq, $seq, $payload)");
    private readonly SqliteCommand _receipt = Prepare(connection, "INSERT INTO commands VALUES ($g, $person, $id, $seq, $ids)");

    public void Write(int grain, long seq)
    {
        var key = Guid.CreateVersion7().ToString();
        var entry = SampleDocument.Entry(key, seq);
        Run(_head, ("$g", grain), ("$seq", seq));
        Run(_frame, ("$g", grain), ("$seq", seq), ("$payload", SampleDocument.Frame(key, seq)));
        Run(_document, ("$g", grain), ("$seq", seq), ("$id", "entry/" + key), ("$type", "entry"), ("$parent", DBNull.Value), ("$payload", entry));
        Run(_document, ("$g", grain), ("$seq", seq), ("$id", "thread/" + key), ("$type", "thread"), ("$parent", "entry/" + key), ("$payload", SampleDocument.Thread(key, seq)));
        Run(_receipt, ("$g", grain), ("$seq", seq), ("$id", key), ("$person", "person/writer"), ("$ids", $"entry/{key} thread/{key}"));
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<(string Name, object Value)> values)
    {
        foreach (var (name, value) in values)
            command.Parameters[name].Value = value;

        command.ExecuteNonQuery();
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // Our own constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var name in sql.Split(' ', '(', ')', ',').Where(word => word.StartsWith('$')).Distinct())
            command.Parameters.Add(new SqliteParameter { ParameterName = name });

        command.Prepare();
        return command;
    }

    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[_head, _frame, _document, _receipt])
            command.Dispose();
    }
}
