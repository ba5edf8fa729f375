using Microsoft.Data.Sqlite;

namespace Leerlabs.Storage.Sqlite;

/// <summary>
/// Takes the last traces of erased words out of the files. At once: the write-ahead log, which keeps old pages. When nobody writes for a
/// while: the database is written anew, for rows that once moved between pages may have left a copy that <c>secure_delete</c> does not know.
/// </summary>
internal sealed class Tidying(Tables tables, TimeSpan tidyAfter)
{
    private static readonly TimeSpan CheckpointRetry = TimeSpan.FromMilliseconds(250);

    private bool _mustCheckpoint;
    private bool _mustRewrite = tables.Erasures.AnyUntidied;

    /// <summary>How long the writer may wait for work before it asks <see cref="WhenIdle"/>.</summary>
    public TimeSpan IdleTime => _mustCheckpoint ? CheckpointRetry : _mustRewrite ? tidyAfter : Timeout.InfiniteTimeSpan;

    public void Erased() => _mustCheckpoint = _mustRewrite = true;

    public void AfterGroup()
    {
        if (_mustCheckpoint)
            Checkpoint();
    }

    public void WhenIdle()
    {
        if (_mustRewrite && !_mustCheckpoint)
            Rewrite();
    }

    // A reader in the way means: later.
    private void Checkpoint() => _mustCheckpoint = !Succeeds(() => tables.Database.Number("PRAGMA wal_checkpoint(TRUNCATE)") == 0);

    private void Rewrite()
    {
        _mustRewrite = !Succeeds(() =>
        {
            // Not in memory, which a large database would fill.
            tables.Database.Execute("PRAGMA temp_store = FILE; VACUUM; PRAGMA temp_store = MEMORY");
            tables.Erasures.SetTidied();
            return true;
        });
        _mustCheckpoint = true;
    }

    // What fails for want of room or because of a reader is tried again later; commits are not concerned.
    private static bool Succeeds(Func<bool> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException)
        {
            return false;
        }
    }
}
