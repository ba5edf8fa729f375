using Leerlabs.Storage;

namespace Leerlabs.Cli;

internal static class Outboxes
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(2);

    /// <summary>Waits until every message between grains is delivered.</summary>
    public static async Task Empty(IGrainStore store, CancellationToken cancellation)
    {
        while (await AnyWaits(store, cancellation))
            await Task.Delay(Look, cancellation);
    }

    private static async Task<bool> AnyWaits(IGrainStore store, CancellationToken cancellation)
    {
        foreach (var grain in await store.Pending(cancellation))
        {
            if (!(await store.Outgoing(grain, 1, cancellation)).IsEmpty)
                return true;
        }

        return false;
    }
}
