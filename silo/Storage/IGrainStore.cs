using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Storage;

/// <summary>
/// What keeps frames and documents. A commit is atomic per grain and guarded by its sequence number. Reads see every commit that was answered.
/// Any exception out of <see cref="Commit"/> leaves the outcome unknown: the caller reads again (design 4.2).
/// </summary>
public interface IGrainStore : IAsyncDisposable
{
    /// <summary>The grain's last sequence number; 0 when it was never written.</summary>
    ValueTask<long> Head(GrainId grain, CancellationToken cancellation);

    /// <summary>All unpaged documents of a grain.</summary>
    ValueTask<ImmutableArray<StoredDocument>> Resident(GrainId grain, CancellationToken cancellation);

    /// <summary>The documents with these ids that exist, in no order.</summary>
    ValueTask<ImmutableArray<StoredDocument>> Documents(GrainId grain, IReadOnlyCollection<string> ids, CancellationToken cancellation);

    /// <summary>
    /// Documents of one paged type: newest first, or oldest first when <see cref="PageQuery.After"/> is set. What one frame made is never
    /// cut in two, so a page may hold a few more than <see cref="PageQuery.Take"/>.
    /// </summary>
    ValueTask<ImmutableArray<StoredDocument>> Page(GrainId grain, PageQuery query, CancellationToken cancellation);

    /// <summary>Frames after a sequence number, in order, at most <paramref name="take"/>.</summary>
    ValueTask<ImmutableArray<Frame>> Frames(GrainId grain, long after, int take, CancellationToken cancellation);

    /// <summary>The first receipt of <c>(person, commandId)</c> on this grain; lives as long as the grain (design 4.4).</summary>
    ValueTask<StoredReceipt?> Receipt(GrainId grain, string person, string commandId, CancellationToken cancellation);

    /// <summary>Writes a batch whole or not at all.</summary>
    Task<CommitResult> Commit(GrainBatch batch, CancellationToken cancellation);

    /// <summary>Destroys the payload of frames in place (seq and instant stay) and removes documents; journalled (design 4.12).</summary>
    Task Erase(GrainId grain, IReadOnlyCollection<long> seqs, IReadOnlyCollection<string> documents, CancellationToken cancellation);

    /// <summary>Messages of a grain that were not delivered yet and are not parked, in order.</summary>
    ValueTask<ImmutableArray<OutgoingMessage>> Outgoing(GrainId grain, int take, CancellationToken cancellation);

    /// <summary>The last message that a grain took from a source; null when none (design 4.8).</summary>
    ValueTask<MessageId?> Mark(GrainId grain, GrainId source, CancellationToken cancellation);

    /// <summary>Removes delivered messages of a grain.</summary>
    Task Delivered(GrainId grain, IReadOnlyCollection<MessageId> messages, CancellationToken cancellation);

    /// <summary>Sets a message aside after too many failures; it is kept and reported, and the pair of grains goes on.</summary>
    Task Park(GrainId grain, MessageId message, string reason, CancellationToken cancellation);

    /// <summary>Messages that were set aside, for operators.</summary>
    ValueTask<ImmutableArray<ParkedMessage>> Parked(int take, CancellationToken cancellation);

    /// <summary>Grains that may have messages to deliver: read from markers, never from all grains (design 4.8).</summary>
    ValueTask<ImmutableArray<GrainId>> Pending(CancellationToken cancellation);

    /// <summary>Due times at or before an instant, oldest first.</summary>
    ValueTask<ImmutableArray<StoredDue>> Due(DateTimeOffset until, int take, CancellationToken cancellation);

    /// <summary>Grains of a kind, for import reports and operators.</summary>
    IAsyncEnumerable<GrainId> Grains(string kind, CancellationToken cancellation);
}
