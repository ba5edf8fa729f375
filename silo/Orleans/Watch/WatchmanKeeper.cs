using Microsoft.Extensions.Logging;

namespace Leerlabs.Silo.Orleans.Watch;

/// <summary>Sees to it, on every silo, that there is a watchman, and wakes it when a silo died: what that silo had to deliver is taken over.</summary>
internal sealed class WatchmanKeeper(IGrainFactory grains, ISiloStatusOracle silos, OrleansHostOptions options, TimeProvider clock, ILogger<WatchmanKeeper> logger)
    : ILifecycleParticipant<ISiloLifecycle>, ISiloStatusListener, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private Task _keeping = Task.CompletedTask;

    public void Participate(ISiloLifecycle lifecycle) => lifecycle.Subscribe(nameof(WatchmanKeeper), ServiceLifecycleStage.Active, Start, Stop);

    public void SiloStatusChangeNotification(SiloAddress updatedSilo, SiloStatus status)
    {
        if (status == SiloStatus.Dead)
            grains.Watchman().Recover().Ignore();
    }

    public void Dispose() => _stop.Dispose();

    private async Task Start(CancellationToken cancellation)
    {
        silos.SubscribeToSiloStatusEvents(this);
        await KeepOnce();
        _keeping = Keep();
    }

    private async Task Stop(CancellationToken cancellation)
    {
        silos.UnSubscribeFromSiloStatusEvents(this);
        await _stop.CancelAsync();
        await _keeping;
    }

    private async Task Keep()
    {
        while (!_stop.IsCancellationRequested)
        {
            await Task.Delay(options.KeepEvery, clock, _stop.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await KeepOnce();
        }
    }

    private async Task KeepOnce()
    {
        try
        {
            if (!_stop.IsCancellationRequested)
                await grains.Watchman().Keep().WaitAsync(_stop.Token);
        }
        catch (Exception exception) when (!_stop.IsCancellationRequested)
        {
            logger.LogWarning("The watchman does not answer, the next round asks again: {Reason}", exception.Message);
        }
        catch (OperationCanceledException)
        {
            // Stopping.
        }
    }
}
