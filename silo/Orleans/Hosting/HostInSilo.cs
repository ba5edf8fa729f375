using Leerlabs.Silo.Orleans.Nodes;

namespace Leerlabs.Silo.Orleans;

/// <summary>The host of a silo hears at once that another silo died, and ends before its own does.</summary>
internal sealed class HostInSilo(OrleansGrainHost host, ISiloStatusOracle silos) : ILifecycleParticipant<ISiloLifecycle>, ISiloStatusListener
{
    public void Participate(ISiloLifecycle lifecycle) => lifecycle.Subscribe(nameof(HostInSilo), ServiceLifecycleStage.Active, Start, Stop);

    public void SiloStatusChangeNotification(SiloAddress updatedSilo, SiloStatus status)
    {
        if (status == SiloStatus.Dead)
            host.SiloDied($"{updatedSilo}");
    }

    private Task Start(CancellationToken cancellation)
    {
        silos.SubscribeToSiloStatusEvents(this);
        return Task.CompletedTask;
    }

    private async Task Stop(CancellationToken cancellation)
    {
        silos.UnSubscribeFromSiloStatusEvents(this);
        await host.DisposeAsync();
    }
}
