namespace Leerlabs.Silo.Orleans.Nodes;

/// <summary>One who hears a watched grain, until it is disposed.</summary>
internal sealed class NodeObservation(NodeWatches watches, NodeWatch watch, IGrainObserver observer) : IAsyncDisposable
{
    private int _ended;

    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _ended, 1) == 1)
            return;

        watch.Remove(observer);
        await watches.GiveBack(watch);
    }
}
