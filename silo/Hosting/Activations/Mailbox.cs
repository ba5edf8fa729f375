using Leerlabs.Grains.Core;

namespace Leerlabs.Silo;

/// <summary>
/// The only gate of a grain: what comes in while one commit is under way is collected for the next one (design 4.3). Runs on the
/// activation's scheduler, one thing at a time, so it needs no lock.
/// </summary>
internal sealed class Mailbox(Func<List<Ask>, Task> work)
{
    private readonly Queue<Ask> _waiting = new();
    private readonly Queue<Func<Task>> _between = new();
    private TaskCompletionSource? _commit;
    private bool _busy;
    private bool _stopped;

    /// <summary>Ends when everything that came in has been answered.</summary>
    public Task Running { get; private set; } = Task.CompletedTask;

    /// <summary>Ends when the batch under way is answered.</summary>
    public Task Batch => _commit?.Task ?? Task.CompletedTask;

    public Task<Result<Receipt>> Post(Ask ask)
    {
        if (_stopped)
            return Task.FromResult<Result<Receipt>>(Refusal.Unavailable);

        _waiting.Enqueue(ask);
        Wake();
        return ask.Answer;
    }

    /// <summary>Runs a reader while no commit is under way.</summary>
    public Task<T> Between<T>(Func<Task<T>> read)
    {
        var done = new TaskCompletionSource<T>(TaskCreationOptions.RunContinuationsAsynchronously);
        _between.Enqueue(async () => await Complete(done, read));
        Wake();
        return done.Task;
    }

    /// <summary>Takes nothing more, and ends when what was taken is answered.</summary>
    public Task Stop()
    {
        _stopped = true;
        return Running;
    }

    private void Wake()
    {
        if (_busy)
            return;

        _busy = true;
        Running = Run();
    }

    private async Task Run()
    {
        while (_waiting.Count > 0 || _between.Count > 0)
        {
            await BehindTheOthers();
            while (_between.TryDequeue(out var read))
                await read();

            if (_waiting.Count > 0)
                await RunBatch();
        }

        _busy = false;
    }

    /// <summary>
    /// Goes to the back of the thread pool's queue: whoever was just answered may send again first, and goes into the same commit as those
    /// who waited. Otherwise two writers of one grain would take turns for ever, one command a commit.
    /// </summary>
    private static Task BehindTheOthers()
    {
        var turn = new TaskCompletionSource();
        ThreadPool.UnsafeQueueUserWorkItem(static turn => turn.SetResult(), turn, preferLocal: false);
        return turn.Task;
    }

    private async Task RunBatch()
    {
        var commit = _commit = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var batch = new List<Ask>(Math.Min(_waiting.Count, Limits.CommandsPerCommit));
        while (batch.Count < Limits.CommandsPerCommit && _waiting.TryDequeue(out var ask))
            batch.Add(ask);

        await work(batch);
        _commit = null;
        commit.SetResult();
    }

    private static async Task Complete<T>(TaskCompletionSource<T> done, Func<Task<T>> read)
    {
        try
        {
            done.SetResult(await read());
        }
        catch (Exception exception)
        {
            done.SetException(exception);
        }
    }
}
