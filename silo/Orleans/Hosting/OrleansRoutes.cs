using Leerlabs.Silo.Orleans.Contracts;
using Leerlabs.Storage;

namespace Leerlabs.Silo.Orleans;

/// <summary>From grain to grain within the cluster.</summary>
internal sealed class OrleansRoutes(IGrainFactory grains, RuleBook rules, OrleansHostOptions options, TimeProvider time) : IGrainRoutes
{
    public Task<bool> Deliver(GrainId source, OutgoingMessage message, CancellationToken cancellation) =>
        rules.RulesOf(message.To.Kind) is null
            ? Task.FromResult(false)
            : grains.House(message.To).Take(FactMessage.Of(source, message)).WaitAsync(cancellation);

    /// <summary>What comes after the watchman's next round that round will find.</summary>
    public void DueSet(DateTimeOffset at)
    {
        if (at < time.GetUtcNow() + options.DueScan)
            grains.Watchman().DueSet(at).Ignore();
    }
}
