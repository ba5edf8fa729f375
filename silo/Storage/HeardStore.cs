using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Storage;

/// <summary>A store that tells which grains change through it: in this process, that is. It belongs to whoever made it, and ends the store with it.</summary>
public sealed class HeardStore(IGrainStore store) : IGrainStore
{
    /// <summary>Something was written to a grain, or may have been. Whoever hears it must return at once.</summary>
    public event Action<GrainId>? Changed;

    public ValueTask<long> Head(GrainId grain, CancellationToken cancellation) => store.Head(grain, cancellation);

    public ValueTask<ImmutableArray<StoredDocument>> Resident(GrainId grain, CancellationToken cancellation) => store.Resident(grain, cancellation);

    public ValueTask<ImmutableArray<StoredDocument>> Documents(GrainId grain, IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        store.Documents(grain, ids, cancellation);

    public ValueTask<ImmutableArray<StoredDocument>> Page(GrainId grain, PageQuery query, CancellationToken cancellation) => store.Page(grain, query, cancellation);

    public ValueTask<ImmutableArray<Frame>> Frames(GrainId grain, long after, int take, CancellationToken cancellation) =>
        store.Frames(grain, after, take, cancellation);

    public ValueTask<StoredReceipt?> Receipt(GrainId grain, string person, string commandId, CancellationToken cancellation) =>
        store.Receipt(grain, person, commandId, cancellation);

    public async Task<CommitResult> Commit(GrainBatch batch, CancellationToken cancellation)
    {
        try
        {
            return await store.Commit(batch, cancellation);
        }
        finally
        {
            Changed?.Invoke(batch.Grain);
        }
    }

    public async Task Erase(GrainId grain, IReadOnlyCollection<long> seqs, IReadOnlyCollection<string> documents, CancellationToken cancellation)
    {
        await store.Erase(grain, seqs, documents, cancellation);
        Changed?.Invoke(grain);
    }

    public ValueTask<ImmutableArray<OutgoingMessage>> Outgoing(GrainId grain, int take, CancellationToken cancellation) => store.Outgoing(grain, take, cancellation);

    public ValueTask<MessageId?> Mark(GrainId grain, GrainId source, CancellationToken cancellation) => store.Mark(grain, source, cancellation);

    public Task Delivered(GrainId grain, IReadOnlyCollection<MessageId> messages, CancellationToken cancellation) => store.Delivered(grain, messages, cancellation);

    public Task Park(GrainId grain, MessageId message, string reason, CancellationToken cancellation) => store.Park(grain, message, reason, cancellation);

    public ValueTask<ImmutableArray<ParkedMessage>> Parked(int take, CancellationToken cancellation) => store.Parked(take, cancellation);

    public ValueTask<ImmutableArray<GrainId>> Pending(CancellationToken cancellation) => store.Pending(cancellation);

    public ValueTask<ImmutableArray<StoredDue>> Due(DateTimeOffset until, int take, CancellationToken cancellation) => store.Due(until, take, cancellation);

    public IAsyncEnumerable<GrainId> Grains(string kind, CancellationToken cancellation) => store.Grains(kind, cancellation);

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
