using System.Collections.Concurrent;
using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Storage;

namespace Leerlabs.Silo.Tests.Storage;

/// <summary>
/// A real store whose commits fail or wait when a test says so. Faults are used up in the order in which they were planned, one for
/// each commit; without one a commit goes through.
/// </summary>
public sealed class FaultyStore(IGrainStore store) : IGrainStore
{
    private readonly ConcurrentQueue<CommitFault> _faults = new();
    private int _commits;

    /// <summary>Commits that were asked for.</summary>
    public int Commits => _commits;

    /// <summary>Hears each batch before it is written.</summary>
    public Action<GrainBatch>? OnCommit { get; set; }

    public void Plan(CommitFault fault) => _faults.Enqueue(fault);

    /// <summary>Chooses what happens to a batch; null leaves it to the planned faults.</summary>
    public Func<GrainBatch, CommitFault?>? Choose { get; set; }

    /// <summary>Stands around the removal of delivered messages.</summary>
    public Func<Func<Task>, Task>? AroundDelivered { get; set; }

    /// <summary>Stands before each reading of what is to be delivered.</summary>
    public Func<Task>? BeforeOutgoing { get; set; }

    /// <summary>Drops the faults that no commit met.</summary>
    public void ForgetFaults() => _faults.Clear();

    public async Task<CommitResult> Commit(GrainBatch batch, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _commits);
        OnCommit?.Invoke(batch);
        return Choose?.Invoke(batch) is { } fault || _faults.TryDequeue(out fault)
            ? await fault.Run(() => store.Commit(batch, cancellation))
            : await store.Commit(batch, cancellation);
    }

    public ValueTask<long> Head(GrainId grain, CancellationToken cancellation) => store.Head(grain, cancellation);

    public ValueTask<ImmutableArray<StoredDocument>> Resident(GrainId grain, CancellationToken cancellation) => store.Resident(grain, cancellation);

    public ValueTask<ImmutableArray<StoredDocument>> Documents(GrainId grain, IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        store.Documents(grain, ids, cancellation);

    public ValueTask<ImmutableArray<StoredDocument>> Page(GrainId grain, PageQuery query, CancellationToken cancellation) =>
        store.Page(grain, query, cancellation);

    public ValueTask<ImmutableArray<Frame>> Frames(GrainId grain, long after, int take, CancellationToken cancellation) =>
        store.Frames(grain, after, take, cancellation);

    public ValueTask<StoredReceipt?> Receipt(GrainId grain, string person, string commandId, CancellationToken cancellation) =>
        store.Receipt(grain, person, commandId, cancellation);

    public Task Erase(GrainId grain, IReadOnlyCollection<long> seqs, IReadOnlyCollection<string> documents, CancellationToken cancellation) =>
        store.Erase(grain, seqs, documents, cancellation);

    public async ValueTask<ImmutableArray<OutgoingMessage>> Outgoing(GrainId grain, int take, CancellationToken cancellation)
    {
        await (BeforeOutgoing?.Invoke() ?? Task.CompletedTask);
        return await store.Outgoing(grain, take, cancellation);
    }

    public ValueTask<MessageId?> Mark(GrainId grain, GrainId source, CancellationToken cancellation) => store.Mark(grain, source, cancellation);

    public Task Delivered(GrainId grain, IReadOnlyCollection<MessageId> messages, CancellationToken cancellation) =>
        AroundDelivered is { } around ? around(() => store.Delivered(grain, messages, cancellation)) : store.Delivered(grain, messages, cancellation);

    public Task Park(GrainId grain, MessageId message, string reason, CancellationToken cancellation) =>
        store.Park(grain, message, reason, cancellation);

    public ValueTask<ImmutableArray<ParkedMessage>> Parked(int take, CancellationToken cancellation) => store.Parked(take, cancellation);

    public ValueTask<ImmutableArray<GrainId>> Pending(CancellationToken cancellation) => store.Pending(cancellation);

    public ValueTask<ImmutableArray<StoredDue>> Due(DateTimeOffset until, int take, CancellationToken cancellation) =>
        store.Due(until, take, cancellation);

    public IAsyncEnumerable<GrainId> Grains(string kind, CancellationToken cancellation) => store.Grains(kind, cancellation);

    public ValueTask DisposeAsync() => store.DisposeAsync();
}
