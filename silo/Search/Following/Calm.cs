using System.Collections.Concurrent;
using Leerlabs.Grains.Core;

namespace Leerlabs.Search.Following;

/// <summary>Lets grains that change several times a second wait a moment before they are read again; who searches does not wait for that.</summary>
internal sealed class Calm(Func<GrainId, bool, Task> nudge, TimeSpan pause, TimeProvider time, CancellationToken stopping)
{
    private readonly ConcurrentDictionary<GrainId, bool> _waiting = new();

    public void Soon(GrainId grain)
    {
        if (_waiting.TryAdd(grain, true))
            _ = Later(grain);
    }

    /// <summary>Ends when what waits is read.</summary>
    public Task Now() => Task.WhenAll(_waiting.Keys.Select(grain => Take(grain, first: true)));

    private async Task Later(GrainId grain)
    {
        await Task.Delay(pause, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!stopping.IsCancellationRequested)
            await Take(grain, first: false);
    }

    private Task Take(GrainId grain, bool first) => _waiting.TryRemove(grain, out _) ? nudge(grain, first) : Task.CompletedTask;
}
