using Leerlabs.Storage.Sqlite;

namespace Leerlabs.Search.Index;

/// <summary>
/// The tables of the index. An <c>item</c> is an entry, a comment, a decision, an action, a meeting or a text; a <c>grain</c> that has an origin is read by whoever may read that; <c>fts</c> has its folded words, their stems and its grain under the same number.
/// Words that are deleted are overwritten (FTS5's <c>secure-delete</c>; sqlite.org/fts5.html 6.12).
/// </summary>
internal static class Schema
{
    /// <summary>An index of another version is thrown away and made anew.</summary>
    public const int Version = 3;

    public static void Create(Database database) => database.Execute($"""
        BEGIN;
        CREATE TABLE grain (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, origin TEXT, seq INTEGER NOT NULL, at INTEGER NOT NULL);
        CREATE INDEX grain_by_origin ON grain (origin) WHERE origin IS NOT NULL;
        CREATE TABLE label (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE);
        CREATE TABLE item (
            id INTEGER PRIMARY KEY, grain INTEGER NOT NULL, document TEXT NOT NULL, parent INTEGER, live INTEGER NOT NULL, scope INTEGER NOT NULL,
            kind INTEGER NOT NULL, person INTEGER NOT NULL, school INTEGER, tags TEXT, at INTEGER NOT NULL, UNIQUE (grain, document));
        CREATE INDEX item_by_parent ON item (parent) WHERE parent IS NOT NULL;
        CREATE TABLE word (text TEXT PRIMARY KEY) WITHOUT ROWID;
        CREATE VIRTUAL TABLE fts USING fts5(words, stems, place, tokenize = 'unicode61 remove_diacritics 0');
        INSERT INTO fts (fts, rank) VALUES ('secure-delete', 1);
        PRAGMA user_version = {Version};
        COMMIT;
        """);
}
