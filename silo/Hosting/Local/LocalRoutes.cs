using Leerlabs.Grains.Core;
using Leerlabs.Storage;

namespace Leerlabs.Silo;

/// <summary>From grain to grain within this process.</summary>
internal sealed class LocalRoutes(LocalGrainHost host, DueScanner dues) : IGrainRoutes
{
    public Task<bool> Deliver(GrainId source, OutgoingMessage message, CancellationToken cancellation) =>
        host.RulesOf(message.To.Kind) is null
            ? Task.FromResult(false)
            : host.Use(message.To, activation => activation.Take(source, message)).WaitAsync(cancellation);

    public void DueSet(DateTimeOffset at) => dues.Nudge(at);
}
