using Leerlabs.Grains.Core;
using Leerlabs.Storage;
using Microsoft.Extensions.Logging;

namespace Leerlabs.Silo;

/// <summary>Wakes the grains that have something to deliver, some at once: what an earlier process or a lost machine left (design 4.8).</summary>
/// <param name="wake">Has one grain deliver what the store still holds.</param>
public sealed class Recovery(IGrainStore store, RuleBook rules, Func<GrainId, Task> wake, ILogger logger)
{
    private const int GrainsAtOnce = 16;

    public async Task Run(CancellationToken cancellation) => await Run(await store.Pending(cancellation), cancellation);

    public async Task Run(IEnumerable<GrainId> pending, CancellationToken cancellation)
    {
        await Task.Yield();
        foreach (var some in pending.Where(grain => rules.RulesOf(grain.Kind) is not null).Chunk(GrainsAtOnce))
            if (!cancellation.IsCancellationRequested)
                await Task.WhenAll(some.Select(Wake));
    }

    private async Task Wake(GrainId grain)
    {
        try
        {
            await wake(grain);
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "The messages of {Grain} could not be recovered", grain);
        }
    }
}
