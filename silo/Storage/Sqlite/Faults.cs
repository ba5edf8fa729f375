using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Leerlabs.Storage.Sqlite;

/// <summary>What a failure of SQLite means to callers of the store.</summary>
internal static class Faults
{
    /// <summary>A damaged database, a disk that takes no more, or a mistake of our own that stays as it is.</summary>
    public static Exception Meaning(Exception fault) => fault switch
    {
        SqliteException damaged when IsDamage(damaged) =>
            new StoreUnusableException($"The database is damaged ({damaged.Message}). Restore a backup.", damaged),
        _ when IsOfDisk(fault) => new StoreUnavailableException($"The database can't be written or read now ({fault.Message}).", fault),
        _ => fault,
    };

    /// <summary>The fault is of the disk or the database, not of one piece of work.</summary>
    public static bool IsOfStore(Exception fault) => IsOfDisk(fault) || (fault is SqliteException e && IsDamage(e));

    private static bool IsDamage(SqliteException fault) => fault.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB;

    private static bool IsOfDisk(Exception fault) => fault is IOException or SqliteException
    {
        SqliteErrorCode: raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_CANTOPEN
            or raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_NOMEM or raw.SQLITE_PROTOCOL,
    };
}
