using Leerlabs.Grains.Core;

namespace Leerlabs.Silo;

/// <summary>
/// An activation with its scheduler and the count of those who use it. A slot that is closed is never entered again, so one grain never has
/// two activations at work in this process.
/// </summary>
internal sealed class Slot(GrainId grain, ActivationServices services) : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly TaskFactory _tasks = new(
        CancellationToken.None, TaskCreationOptions.DenyChildAttach, TaskContinuationOptions.None, new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler);
    private readonly Activation _activation = new(grain, services);
    private int _users;
    private bool _closed;

    public GrainId Grain => grain;

    /// <summary>When it was last let go, as a timestamp of the time provider.</summary>
    public long LastUsed { get; private set; } = services.Time.GetTimestamp();

    public bool TryEnter()
    {
        lock (_gate)
        {
            if (_closed)
                return false;

            _users++;
            return true;
        }
    }

    public void Exit()
    {
        lock (_gate)
        {
            _users--;
            LastUsed = services.Time.GetTimestamp();
        }
    }

    /// <summary>Closes the slot when nobody uses it and nothing waits in it.</summary>
    public bool TryClose()
    {
        lock (_gate)
            return _closed |= _users == 0 && _activation.IsIdle;
    }

    /// <summary>Runs on the activation's scheduler, whoever calls.</summary>
    public Task<T> Run<T>(Func<Activation, Task<T>> call) => _tasks.StartNew(() => call(_activation)).Unwrap();

    /// <summary>Takes nothing more and waits for the commit in flight.</summary>
    public async ValueTask DisposeAsync() => await Run(async activation => await activation.DisposeAsync());

    public Task Run(Func<Activation, Task> call) => _tasks.StartNew(() => call(_activation)).Unwrap();
}
