namespace Leerlabs.Storage.Sqlite;

/// <summary>Work with an answer. Callers go on elsewhere: the writer never runs their code.</summary>
internal sealed class WriteWork<T>(Func<Tables, T> write, Func<T, bool> keeps, Erasure? erasure = null) : WriteWork
{
    private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _written;

    public Task<T> Task => _answer.Task;

    public override void Fail(Exception fault) => _answer.TrySetException(fault);

    protected override bool Write(Tables tables)
    {
        _written = write(tables);
        if (!keeps(_written))
            return false;

        Erase(tables);
        return true;
    }

    protected override void Answer() => _answer.TrySetResult(_written!);

    private void Erase(Tables tables)
    {
        if (erasure is null)
            return;

        tables.Erasures.Add(erasure);
        Erased = erasure;
    }
}
