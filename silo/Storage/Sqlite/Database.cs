using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Leerlabs.Storage.Sqlite;

/// <summary>One connection with the settings that the store stands on. Used by one thread at a time.</summary>
internal sealed class Database : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly List<Statement> _statements = [];

    private Database(string path, SqliteOpenMode mode)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        _connection.Open();
    }

    public sqlite3 Handle => _connection.Handle!;

    /// <summary>For the one writer: every commit is on disk before it is answered, and what is deleted is overwritten.</summary>
    public static Database ForWriting(string path) => Opened(path, SqliteOpenMode.ReadWriteCreate, """
        PRAGMA busy_timeout = 5000;
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA secure_delete = ON;
        PRAGMA foreign_keys = OFF;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -16000;
        PRAGMA journal_size_limit = 67108864;
        """);

    public static Database ForReading(string path) => Opened(path, SqliteOpenMode.ReadWrite, """
        PRAGMA busy_timeout = 5000;
        PRAGMA query_only = ON;
        PRAGMA temp_store = MEMORY;
        PRAGMA cache_size = -4000;
        """);

    /// <summary>For a copy of everything, which counts as writing.</summary>
    public static Database ForCopying(string path) => Opened(path, SqliteOpenMode.ReadWrite, "PRAGMA busy_timeout = 5000");

    /// <summary>Leaves every file as it is.</summary>
    public static Database ForLooking(string path) => new(path, SqliteOpenMode.ReadOnly);

    public Statement Statement(string sql)
    {
        var statement = new Statement(this, sql);
        _statements.Add(statement);
        return statement;
    }

    public void Execute(string sql)
    {
        var code = raw.sqlite3_exec(Handle, sql);
        if (code is not raw.SQLITE_OK)
            throw Fault(code);
    }

    public long Number(string sql)
    {
        using var statement = new Statement(this, sql);
        return statement.With().First(row => row.Long(0));
    }

    /// <summary>Runs reads that must agree with each other.</summary>
    public T Snapshot<T>(Func<T> read)
    {
        Execute("BEGIN");
        try
        {
            return read();
        }
        finally
        {
            Execute("COMMIT");
        }
    }

    public bool InTransaction => raw.sqlite3_get_autocommit(Handle) == 0;

    public sqlite3_stmt Prepare(string sql)
    {
        var code = raw.sqlite3_prepare_v3(Handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var prepared);
        return code is raw.SQLITE_OK ? prepared : throw Fault(code);
    }

    public SqliteException Fault(int code) =>
        new(raw.sqlite3_errmsg(Handle).utf8_to_string(), code, raw.sqlite3_extended_errcode(Handle));

    public void Dispose()
    {
        foreach (var statement in _statements)
            statement.Dispose();

        _connection.Dispose();
    }

    private static Database Opened(string path, SqliteOpenMode mode, string pragmas)
    {
        var database = new Database(path, mode);
        database.Execute(pragmas);
        return database;
    }
}
