namespace Leerlabs.Storage.Sqlite;

/// <summary>Something for the writer: it writes rows inside a transaction with others and is answered when that is on disk.</summary>
internal abstract class WriteWork
{
    private Exception? _fault;

    /// <summary>What it erased; known after a kept attempt.</summary>
    public Erasure? Erased { get; protected set; }

    /// <summary>Writes the rows. A fault of its own is remembered and does not touch the others in the transaction.</summary>
    /// <returns>Whether the rows stay.</returns>
    public bool Attempt(Tables tables)
    {
        try
        {
            return Write(tables);
        }
        catch (Exception e) when (!Faults.IsOfStore(e))
        {
            _fault = e;
            return false;
        }
    }

    /// <summary>The transaction is on disk.</summary>
    public void Complete()
    {
        if (_fault is null)
            Answer();
        else
            Fail(_fault);
    }

    public abstract void Fail(Exception fault);

    protected abstract bool Write(Tables tables);

    protected abstract void Answer();
}
