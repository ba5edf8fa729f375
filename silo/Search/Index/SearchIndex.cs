using Leerlabs.Search.Words;
using Leerlabs.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Leerlabs.Search.Index;

/// <summary>
/// The words of this node, in a SQLite database of its own. It holds nothing that the store does not: it may be thrown away at any time and is filled
/// again. One writes, several read.
/// </summary>
internal sealed class SearchIndex : IDisposable
{
    private readonly ReaderWriterLockSlim _purge = new();
    private readonly Lock _writing = new();
    private readonly IndexFile _file;
    private readonly Database _database;
    private readonly IndexWriter _writer;
    private readonly IndexReaders _readers;

    private SearchIndex(IndexFile file, Database database)
    {
        (_file, _database) = (file, database);
        Labels.Load(database);
        using (var words = new Statement(database, "SELECT text FROM word"))
            foreach (var word in words.With().List(row => row.Text(0)))
                Vocabulary.Add(word);

        _writer = new(database, Labels, Vocabulary);
        _readers = new(file.Path);
    }

    public Labels Labels { get; } = new();

    public Vocabulary Vocabulary { get; } = new();

    /// <summary>Opens the index, or makes it anew when it is damaged or of another version.</summary>
    public static SearchIndex Open(string path)
    {
        var file = IndexFile.Take(path);
        try
        {
            return new(file, Prepared(file.Path));
        }
        catch (SqliteException)
        {
            file.ThrowAway();
            return new(file, Prepared(file.Path));
        }
    }

    /// <summary>Changes it, whole or not at all.</summary>
    public T Write<T>(Func<IndexWriter, T> write)
    {
        lock (_writing)
        {
            var (removed, kept) = (false, false);
            _database.Execute("BEGIN IMMEDIATE");
            try
            {
                var result = write(_writer);
                _writer.Finish();
                removed = _writer.Removed;
                _database.Execute("COMMIT");
                kept = true;
                return result;
            }
            finally
            {
                if (_database.InTransaction)
                    _database.Execute("ROLLBACK");
                _writer.Ended(kept);
                if (kept && removed)
                    Purge();
            }
        }
    }

    public T Read<T>(Func<IndexReader, T> read)
    {
        _purge.EnterReadLock();
        try
        {
            return _readers.Use(read);
        }
        finally
        {
            _purge.ExitReadLock();
        }
    }

    public void Dispose()
    {
        lock (_writing)
        {
            _readers.Dispose();
            _database.Dispose();
            _file.Dispose();
        }

        _purge.Dispose();
    }

    /// <summary>Earlier pages stand in the write-ahead log until it is emptied, which nobody may read meanwhile.</summary>
    private void Purge()
    {
        _purge.EnterWriteLock();
        try
        {
            _database.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        finally
        {
            _purge.ExitWriteLock();
        }
    }

    private static Database Prepared(string path)
    {
        var database = Database.ForWriting(path);
        try
        {
            // A power cut may cost what was last written, which is filled again.
            database.Execute("PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000;");
            var version = database.Number("PRAGMA user_version");
            if (version != Schema.Version && database.Number("SELECT count(*) FROM sqlite_schema") > 0)
                throw new SqliteException("An index of another version.", 1);
            if (version != Schema.Version)
                Schema.Create(database);

            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }
}
