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
    private readonly BlockingCollection<WriteWork> _waiting = [];
    private readonly List<WriteWork> _group = new(GroupMost);
    private readonly Tables _tables;
    private readonly ErasureJournal _journal;
    private readonly Tidying _tidying;
    private readonly Thread _thread;

    public Writer(Tables tables, ErasureJournal journal, TimeSpan tidyAfter)
    {
        (_tables, _journal) = (tables, journal);
        _tidying = new Tidying(tables, tidyAfter);
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
            else if (!_waiting.IsAddingCompleted)
                _tidying.WhenIdle();

            _tidying.AfterGroup();
        }
    }

    private bool TakeGroup()
    {
        _group.Clear();
        if (!_waiting.TryTake(out var work, _tidying.IdleTime))
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

        _tidying.Erased();
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
}
