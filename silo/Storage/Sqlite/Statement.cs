using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Leerlabs.Storage.Sqlite;

/// <summary>
/// A statement that is prepared at its first use and kept. It goes straight to SQLite: at thousands of rows a second the parameters
/// and readers of ADO.NET cost more than SQLite itself.
/// </summary>
internal sealed class Statement(Database database, string sql) : IDisposable
{
    private sqlite3_stmt? _prepared;
    private int _bound;

    /// <summary>Starts a new run; parameters are bound in order.</summary>
    public Statement With()
    {
        _prepared ??= database.Prepare(sql);
        _bound = 0;
        return this;
    }

    public Statement With(long value) => With().And(value);

    public Statement With(string? value) => With().And(value);

    public Statement And(long value) => Bound(raw.sqlite3_bind_int64(_prepared, ++_bound, value));

    public Statement And(string? value) => Bound(
        value is null ? raw.sqlite3_bind_null(_prepared, ++_bound) : raw.sqlite3_bind_text(_prepared, ++_bound, value));

    public Statement And(ReadOnlyMemory<byte> value) => Bound(raw.sqlite3_bind_blob(_prepared, ++_bound, value.Span));

    /// <summary>Runs a statement without rows.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Run()
    {
        try
        {
            Step();
            return raw.sqlite3_changes(database.Handle);
        }
        finally
        {
            Reset();
        }
    }

    public T? First<T>(Func<Statement, T> row)
    {
        try
        {
            return Step() ? row(this) : default;
        }
        finally
        {
            Reset();
        }
    }

    public ImmutableArray<T> List<T>(Func<Statement, T> row)
    {
        var rows = ImmutableArray.CreateBuilder<T>();
        try
        {
            while (Step())
                rows.Add(row(this));

            return rows.DrainToImmutable();
        }
        finally
        {
            Reset();
        }
    }

    public long Long(int column) => raw.sqlite3_column_int64(_prepared, column);

    public double Real(int column) => raw.sqlite3_column_double(_prepared, column);

    public string Text(int column) => raw.sqlite3_column_text(_prepared, column).utf8_to_string();

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public ReadOnlyMemory<byte> Bytes(int column) => raw.sqlite3_column_blob(_prepared, column).ToArray();

    public bool IsNull(int column) => raw.sqlite3_column_type(_prepared, column) == raw.SQLITE_NULL;

    public void Dispose() => _prepared?.Dispose();

    private bool Step()
    {
        var code = raw.sqlite3_step(_prepared);
        return code is raw.SQLITE_ROW || (code is raw.SQLITE_DONE ? false : throw database.Fault(code));
    }

    // A statement that is not reset keeps its snapshot, and with it the whole write-ahead log.
    private void Reset() => _ = raw.sqlite3_reset(_prepared);

    private Statement Bound(int code) => code is raw.SQLITE_OK ? this : throw Refused(code);

    private SqliteException Refused(int code)
    {
        Reset();
        return database.Fault(code);
    }
}
