namespace Leerlabs.Storage.Sqlite;

/// <summary>The tables. A grain is a small number inside; a frame's key is that number and its sequence number in one integer.</summary>
internal static class Schema
{
    /// <summary>Stands in <c>user_version</c>. A program refuses a database with a higher one.</summary>
    public const long Version = 1;

    /// <summary>Stands in <c>application_id</c>: the letters LLAB.</summary>
    public const long Application = 0x4C4C4142;

    public static void Create(Database database)
    {
        database.Execute("BEGIN IMMEDIATE");
        database.Execute(Tables);
        database.Execute($"PRAGMA application_id = {Application}; PRAGMA user_version = {Version}");
        database.Execute("COMMIT");
    }

    // Frames and documents are wide, so they are rowid tables: a row up to a page stays whole. The narrow ones are WITHOUT ROWID: one tree instead of two.
    private const string Tables = """
        CREATE TABLE grains (g INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, seq INTEGER NOT NULL);

        CREATE TABLE frames (id INTEGER PRIMARY KEY, at INTEGER NOT NULL, body BLOB);

        CREATE TABLE documents (
            d INTEGER PRIMARY KEY, g INTEGER NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, parent TEXT, paged INTEGER NOT NULL,
            created INTEGER NOT NULL, rev INTEGER NOT NULL, trail TEXT, json BLOB NOT NULL);
        CREATE UNIQUE INDEX documents_by_id ON documents (g, id);
        CREATE INDEX documents_resident ON documents (g) WHERE paged = 0;
        CREATE INDEX documents_by_page ON documents (g, type, created) WHERE paged = 1;
        CREATE INDEX documents_by_parent ON documents (g, parent, type, created) WHERE paged = 1 AND parent IS NOT NULL;

        CREATE TABLE receipts (
            g INTEGER NOT NULL, person TEXT NOT NULL, command TEXT NOT NULL, seq INTEGER NOT NULL, ids TEXT NOT NULL,
            PRIMARY KEY (g, person, command)) WITHOUT ROWID;

        CREATE TABLE outbox (
            g INTEGER NOT NULL, seq INTEGER NOT NULL, place INTEGER NOT NULL, target TEXT NOT NULL, hops INTEGER NOT NULL, fact BLOB NOT NULL,
            PRIMARY KEY (g, seq, place)) WITHOUT ROWID;
        CREATE TABLE parked (
            g INTEGER NOT NULL, seq INTEGER NOT NULL, place INTEGER NOT NULL, target TEXT NOT NULL, hops INTEGER NOT NULL, fact BLOB NOT NULL,
            reason TEXT NOT NULL, PRIMARY KEY (g, seq, place)) WITHOUT ROWID;
        CREATE TABLE marks (
            g INTEGER NOT NULL, source TEXT NOT NULL, seq INTEGER NOT NULL, place INTEGER NOT NULL,
            PRIMARY KEY (g, source)) WITHOUT ROWID;

        CREATE TABLE due (g INTEGER NOT NULL, name TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (g, name)) WITHOUT ROWID;
        CREATE INDEX due_by_instant ON due (at);

        CREATE TABLE erasures (id TEXT PRIMARY KEY, line TEXT NOT NULL, tidied INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID;
        """;
}
