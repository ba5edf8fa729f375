using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Leerlabs.Storage.Sqlite;

/// <summary>
/// The one writer, on a thread of its own. It takes what waits, of many grains, and commits it in one transaction: the disk is
/// waited for once for all of them. Each piece of work stands behind a savepoint, so that one that is refused is rolled back alone.
/// </summary>
internal sealed class Writer : IDisposable
{
    private const int GroupMost = 128;
    private static readonly TimeSpan CheckpointRetry = TimeSpan.FromMilliseconds(250);

    private readonly BlockingCollection<WriteWork> _waiting = [];
    private readonly List<WriteWork> _group = new(GroupMost);
    private readonly Tables _tables;
    private readonly ErasureJournal _journal;
    private readonly Thread _thread;
    private bool _mustCheckpoint;

    public Writer(Tables tables, ErasureJournal journal)
    {
        (_tables, _journal) = (tables, journal);
        _thread = new Thread(Run) { IsBackground = true, Name = "leerlabs store writer" };
        _thread.Start();
    }

    /// <summary>Queues work.</summary>
    /// <exception cref="ObjectDisposedException">The store is closing.</exception>
    public void Add(WriteWork work)
    {
        try
        {
            _waiting.Add(work);
        }
        catch (InvalidOperationException)
        {
            throw new ObjectDisposedException(nameof(SqliteStore));
        }
    }

    /// <summary>Finishes what waits and closes the database.</summary>
    public void Dispose()
    {
        _waiting.CompleteAdding();
        _thread.Join();
        _tables.Dispose();
        _waiting.Dispose();
    }

    private void Run()
    {
        while (!_waiting.IsCompleted)
        {
            if (TakeGroup())
                CommitGroup();

            if (_mustCheckpoint)
                Checkpoint();
        }
    }

    private bool TakeGroup()
    {
        _group.Clear();
        if (!_waiting.TryTake(out var work, _mustCheckpoint ? CheckpointRetry : Timeout.InfiniteTimeSpan))
            return false;

        do
            _group.Add(work);
        while (_group.Count < GroupMost && _waiting.TryTake(out work));

        return true;
    }

    private void CommitGroup()
    {
        try
        {
            _tables.Database.Execute("BEGIN IMMEDIATE");
            foreach (var work in _group)
                Attempt(work);

            _tables.Database.Execute("COMMIT");
            Journal();
        }
        catch (Exception e)
        {
            FailGroup(e);
            return;
        }

        foreach (var work in _group)
            work.Complete();
    }

    private void Attempt(WriteWork work)
    {
        _tables.Database.Execute("SAVEPOINT work");
        if (!work.Attempt(_tables))
            _tables.Database.Execute("ROLLBACK TO work");

        _tables.Database.Execute("RELEASE work");
    }

    private void Journal()
    {
        var erased = _group.Select(work => work.Erased).OfType<Erasure>().ToList();
        if (erased.Count == 0)
            return;

        _mustCheckpoint = true;
        _journal.Add(erased, _tables.Erasures);
    }

    private void FailGroup(Exception fault)
    {
        RollBack();
        foreach (var work in _group)
            work.Fail(Faults.Meaning(fault));
    }

    // SQLite rolls back by itself when the disk is full.
    private void RollBack()
    {
        try
        {
            if (_tables.Database.InTransaction)
                _tables.Database.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // The next BEGIN tells.
        }
    }

    // After an erasure: moves all pages into the database file and empties the log, so that no old page keeps the words. A reader in the way means: later.
    private void Checkpoint()
    {
        try
        {
            _mustCheckpoint = _tables.Database.Number("PRAGMA wal_checkpoint(TRUNCATE)") != 0;
        }
        catch (SqliteException)
        {
            _mustCheckpoint = true;
        }
    }
}
