using System.Buffers.Binary;
using Microsoft.Data.Sqlite;

namespace Leerlabs.Storage.Sqlite;

/// <summary>Looks whether a file is a whole database that this program can read, and touches nothing (design 6).</summary>
internal static class FileCheck
{
    private const int HeaderLength = 100;

    /// <returns>False when there is no database yet.</returns>
    /// <exception cref="StoreUnusableException">It is damaged, of another program, or newer than this one.</exception>
    public static bool Holds(string database)
    {
        if (!File.Exists(database) || new FileInfo(database).Length == 0)
            return false;

        CheckHeader(database);
        return CheckContent(database);
    }

    private static void CheckHeader(string database)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        using var file = new FileStream(database, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        if (file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength || !header.StartsWith("SQLite format 3\0"u8))
            throw Unusable(database, "is damaged or no database");

        CheckVersion(database, BinaryPrimitives.ReadUInt32BigEndian(header[60..]));
    }

    private static void CheckVersion(string database, long version)
    {
        if (version > Schema.Version)
            throw Unusable(database, $"was written by a newer Leerlabs (version {version}; this one reads up to {Schema.Version})");
    }

    private static bool CheckContent(string database)
    {
        try
        {
            using var look = Database.ForLooking(Address(database));
            CheckVersion(database, look.Number("PRAGMA user_version"));
            CheckWhole(look, database);
            return IsOurs(look, database);
        }
        catch (SqliteException e)
        {
            throw new StoreUnusableException($"The database {database} is damaged: {e.Message}. Nothing was changed; restore a backup.", e);
        }
    }

    // Without a write-ahead log the file is read as if nobody could write to it, so that no log is made. With one it must be read through it.
    private static string Address(string database)
    {
        var log = new FileInfo(database + "-wal");
        return log is { Exists: true, Length: > 0 } ? database : $"{new Uri(Path.GetFullPath(database)).AbsoluteUri}?immutable=1";
    }

    private static void CheckWhole(Database look, string database)
    {
        using var check = look.Statement("PRAGMA quick_check(1)");
        if (check.With().First(row => row.Text(0)) is not "ok" and var finding)
            throw Unusable(database, $"is damaged ({finding})");
    }

    // A crash in the first second leaves a database without tables: that is none yet.
    private static bool IsOurs(Database look, string database)
    {
        if (look.Number("PRAGMA application_id") == Schema.Application)
            return true;

        return look.Number("SELECT count(*) FROM sqlite_schema") == 0 ? false : throw Unusable(database, "belongs to another program");
    }

    private static StoreUnusableException Unusable(string database, string why) =>
        new($"The database {database} {why}. Nothing was changed.");
}
