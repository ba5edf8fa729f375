using Leerlabs.Storage;

namespace Leerlabs.Silo.Tests.Storage;

/// <summary>What happens to one commit.</summary>
public abstract class CommitFault
{
    public abstract Task<CommitResult> Run(Func<Task<CommitResult>> commit);

    /// <summary>Fails and writes nothing.</summary>
    public static CommitFault Before() => new FailBefore();

    /// <summary>Writes, and then fails: the outcome is unknown to the caller.</summary>
    public static CommitFault After() => new FailAfter();

    /// <summary>Waits until the test lets it go.</summary>
    public static HeldCommit Held() => new();

    private sealed class FailBefore : CommitFault
    {
        public override Task<CommitResult> Run(Func<Task<CommitResult>> commit) =>
            Task.FromException<CommitResult>(new StoreUnavailableException("The disk is full."));
    }

    private sealed class FailAfter : CommitFault
    {
        public override async Task<CommitResult> Run(Func<Task<CommitResult>> commit)
        {
            await commit();
            throw new StoreUnavailableException("The answer was lost.");
        }
    }
}

/// <summary>A commit that waits before it writes.</summary>
public sealed class HeldCommit : CommitFault
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The commit was asked for and waits.</summary>
    public Task Reached => _reached.Task;

    public void Release() => _released.TrySetResult();

    public override async Task<CommitResult> Run(Func<Task<CommitResult>> commit)
    {
        _reached.TrySetResult();
        await _released.Task;
        return await commit();
    }
}
