using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Storage.Copying;

/// <summary>All that a store holds, grain by grain, to be read or written as a whole while nobody else writes.</summary>
public interface IStoreContent
{
    /// <summary>Every grain that holds anything, in no order.</summary>
    IAsyncEnumerable<GrainId> AllGrains(CancellationToken cancellation);

    /// <summary>The grain's last sequence number; 0 when it was never written, or not written to its end.</summary>
    ValueTask<long> Head(GrainId grain, CancellationToken cancellation);

    /// <summary>All of a grain, in pieces that fit into memory. Frames come in order, the rest as it comes.</summary>
    IAsyncEnumerable<GrainPiece> Read(GrainId grain, CancellationToken cancellation);

    /// <summary>Removes whatever stands under a grain, so that it can be written afresh.</summary>
    Task Begin(GrainId grain, CancellationToken cancellation);

    /// <summary>Adds a piece; nobody sees it before <see cref="End"/>.</summary>
    Task Add(GrainId grain, GrainPiece piece, CancellationToken cancellation);

    /// <summary>The grain is whole: its head shows.</summary>
    Task End(GrainId grain, long seq, CancellationToken cancellation);

    /// <summary>The journal of erasures, a line each (design 4.12).</summary>
    Task<ImmutableArray<string>> Erasures(CancellationToken cancellation);

    Task AddErasures(IReadOnlyCollection<string> lines, CancellationToken cancellation);
}
