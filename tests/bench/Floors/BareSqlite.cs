using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Leerlabs.Bench.Floors;

/// <summary>The floor of the durable commands: the same rows into bare SQLite, one thread, transactions of 128 commands.</summary>
internal static class BareSqlite
{
    private const int CommandsPerTransaction = 128;

    private const string Schema = """
        PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
        CREATE TABLE grains (g INTEGER PRIMARY KEY, seq INTEGER NOT NULL);
        CREATE TABLE frames (g INTEGER, seq INTEGER, at INTEGER, payload BLOB, PRIMARY KEY (g, seq)) WITHOUT ROWID;
        CREATE TABLE documents (g INTEGER, id TEXT, type TEXT, parent TEXT, created INTEGER, rev INTEGER, json BLOB, PRIMARY KEY (g, id)) WITHOUT ROWID;
        CREATE INDEX paged ON documents (g, type, created);
        CREATE TABLE commands (g INTEGER, person TEXT, command TEXT, seq INTEGER, ids TEXT, PRIMARY KEY (g, person, command)) WITHOUT ROWID;
        """;

    /// <returns>Commands a second.</returns>
    public static double Run(string folder, int logs, TimeSpan time)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "floor.db")};Pooling=False");
        connection.Open();
        Execute(connection, Schema);
        for (var g = 0; g < logs; g++)
            Execute(connection, $"INSERT INTO grains VALUES ({g}, 0)");

        using var rows = new FloorRows(connection);
        var watch = Stopwatch.StartNew();
        var done = 0;
        while (watch.Elapsed < time)
        {
            Execute(connection, "BEGIN IMMEDIATE");
            for (var i = 0; i < CommandsPerTransaction; i++, done++)
                rows.Write(done % logs, 1 + (done / logs));

            Execute(connection, "COMMIT");
        }

        return done / watch.Elapsed.TotalSeconds;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Our own constants.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
