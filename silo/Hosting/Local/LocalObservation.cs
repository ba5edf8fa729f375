namespace Leerlabs.Silo;

/// <summary>Keeps an activation in memory while it is observed.</summary>
internal sealed class LocalObservation(Slot slot, IGrainObserver observer) : IAsyncDisposable
{
    private int _ended;

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _ended, 1) == 1)
            return;

        await slot.Run(activation =>
        {
            activation.Forget(observer);
            return Task.CompletedTask;
        });
        slot.Exit();
    }
}
