using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Storage;

namespace Leerlabs.Orleans.Tests.Clusters;

/// <summary>A store as one silo reaches it: not at all while the line is cut. What was asked just before may have been done.</summary>
internal sealed class CutStore(IGrainStore store) : IGrainStore
{
    private volatile bool _cut;

    public bool Cut
    {
        get => _cut;
        set => _cut = value;
    }

    public ValueTask<long> Head(GrainId grain, CancellationToken cancellation) => new(Through(() => store.Head(grain, cancellation).AsTask()));

    public ValueTask<ImmutableArray<StoredDocument>> Resident(GrainId grain, CancellationToken cancellation) =>
        new(Through(() => store.Resident(grain, cancellation).AsTask()));

    public ValueTask<ImmutableArray<StoredDocument>> Documents(GrainId grain, IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        new(Through(() => store.Documents(grain, ids, cancellation).AsTask()));

    public ValueTask<ImmutableArray<StoredDocument>> Page(GrainId grain, PageQuery query, CancellationToken cancellation) =>
        new(Through(() => store.Page(grain, query, cancellation).AsTask()));

    public ValueTask<ImmutableArray<Frame>> Frames(GrainId grain, long after, int take, CancellationToken cancellation) =>
        new(Through(() => store.Frames(grain, after, take, cancellation).AsTask()));

    public ValueTask<StoredReceipt?> Receipt(GrainId grain, string person, string commandId, CancellationToken cancellation) =>
        new(Through(() => store.Receipt(grain, person, commandId, cancellation).AsTask()));

    public Task<CommitResult> Commit(GrainBatch batch, CancellationToken cancellation) => Through(() => store.Commit(batch, cancellation));

    public Task Erase(GrainId grain, IReadOnlyCollection<long> seqs, IReadOnlyCollection<string> documents, CancellationToken cancellation) =>
        Through(() => Done(store.Erase(grain, seqs, documents, cancellation)));

    public ValueTask<ImmutableArray<OutgoingMessage>> Outgoing(GrainId grain, int take, CancellationToken cancellation) =>
        new(Through(() => store.Outgoing(grain, take, cancellation).AsTask()));

    public ValueTask<MessageId?> Mark(GrainId grain, GrainId source, CancellationToken cancellation) =>
        new(Through(() => store.Mark(grain, source, cancellation).AsTask()));

    public Task Delivered(GrainId grain, IReadOnlyCollection<MessageId> messages, CancellationToken cancellation) =>
        Through(() => Done(store.Delivered(grain, messages, cancellation)));

    public Task Park(GrainId grain, MessageId message, string reason, CancellationToken cancellation) =>
        Through(() => Done(store.Park(grain, message, reason, cancellation)));

    public ValueTask<ImmutableArray<ParkedMessage>> Parked(int take, CancellationToken cancellation) =>
        new(Through(() => store.Parked(take, cancellation).AsTask()));

    public ValueTask<ImmutableArray<GrainId>> Pending(CancellationToken cancellation) => new(Through(() => store.Pending(cancellation).AsTask()));

    public ValueTask<ImmutableArray<StoredDue>> Due(DateTimeOffset until, int take, CancellationToken cancellation) =>
        new(Through(() => store.Due(until, take, cancellation).AsTask()));

    public IAsyncEnumerable<GrainId> Grains(string kind, CancellationToken cancellation) => store.Grains(kind, cancellation);

    /// <summary>The line is not the store.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task<T> Through<T>(Func<Task<T>> work)
    {
        Fail();
        var done = await work();
        Fail();
        return done;
    }

    private void Fail()
    {
        if (_cut)
            throw new StoreUnavailableException("The line to the store is cut.");
    }

    private static async Task<bool> Done(Task task)
    {
        await task;
        return true;
    }
}
