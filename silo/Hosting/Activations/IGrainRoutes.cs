using Leerlabs.Grains.Core;
using Leerlabs.Storage;

namespace Leerlabs.Silo;

/// <summary>How an activation reaches the rest of its host.</summary>
public interface IGrainRoutes
{
    /// <summary>Brings a fact to its grain. True when it was taken (or ignored); false when it is worth another try.</summary>
    Task<bool> Deliver(GrainId source, OutgoingMessage message, CancellationToken cancellation);

    /// <summary>A due time was committed: the scanner may have to wake earlier.</summary>
    void DueSet(DateTimeOffset at);
}
