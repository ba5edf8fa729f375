using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Storage.Copying;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Storage.Tables;

/// <summary>
/// The store of a cluster: Azure Table storage, a partition for each grain. Several processes may use it at the same time; of two that commit on
/// one head of a grain one is refused (design 6).
/// </summary>
public sealed class TablesStore : IGrainStore
{
    private readonly GrainCache _cache = new();
    private readonly StoreTables _tables;
    private readonly GrainHeads _heads;
    private readonly GrainWriter _writer;
    private readonly DocumentReader _documents;
    private readonly PageReader _pages;
    private readonly StoredFrames _frames;
    private readonly GrainMessages _messages;
    private readonly ParkedIndex _parked;
    private readonly KindIndex _kinds;
    private readonly PendingIndex _pending;
    private readonly DueIndex _dues;
    private readonly StoreIndexes _indexes;
    private readonly ErasureIndex _erasures;
    private HttpTables? _owned;

    private TablesStore(StoreTables tables, TimeProvider time)
    {
        var types = new DocumentTypes();
        (_tables, _heads) = (tables, new GrainHeads(tables));
        (_kinds, _pending, _dues) = (new KindIndex(tables), new PendingIndex(tables, _heads), new DueIndex(tables, time));
        _erasures = new(tables);
        _indexes = new(_kinds, _pending, _dues, _erasures);
        _writer = new(tables, _cache, _heads, new Planner(tables, types), _indexes);
        (_documents, _pages, _frames) = (new(tables, types, _cache), new(tables, _heads), new(tables));
        (_messages, _parked) = (new(tables, _cache, _pending), new(tables));
    }

    /// <summary>The beginning of the names of this house's tables, when none is chosen.</summary>
    public const string UsualPrefix = "leerlabs";

    /// <summary>Opens the store in an account, or makes its tables.</summary>
    /// <param name="prefix">The tables' names begin with it: several houses may live in one account.</param>
    /// <exception cref="StoreUnavailableException">The account could not be reached.</exception>
    public static async Task<TablesStore> Open(ITables tables, string prefix, TimeProvider time, CancellationToken cancellation)
    {
        var own = new StoreTables(tables, prefix);
        await own.Create(cancellation).Told();
        return new TablesStore(own, time);
    }

    public async ValueTask<long> Head(GrainId grain, CancellationToken cancellation)
    {
        var head = await _heads.Read(grain).Told();
        return head.Redo is null ? head.Seq : (await Settle(grain)).Seq;
    }

    public async ValueTask<ImmutableArray<StoredDocument>> Resident(GrainId grain, CancellationToken cancellation) =>
        await Read(grain, () => _documents.Resident(grain, cancellation));

    public async ValueTask<ImmutableArray<StoredDocument>> Documents(GrainId grain, IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        await Read(grain, () => _documents.Find(grain, ids, cancellation));

    public async ValueTask<ImmutableArray<StoredDocument>> Page(GrainId grain, PageQuery query, CancellationToken cancellation) =>
        await Read(grain, () => _pages.Read(grain, query, cancellation));

    public async ValueTask<ImmutableArray<Frame>> Frames(GrainId grain, long after, int take, CancellationToken cancellation) =>
        await Read(grain, () => _frames.After(grain, after, take, cancellation));

    public async ValueTask<StoredReceipt?> Receipt(GrainId grain, string person, string commandId, CancellationToken cancellation) =>
        await Read(grain, async () => await _tables.Grain(Keys.Of(grain, Keys.Receipt(person, commandId)), cancellation) is { } row ? ReceiptRows.Read(row) : null);

    public async ValueTask<MessageId?> Mark(GrainId grain, GrainId source, CancellationToken cancellation) =>
        await Read(grain, async () => await _tables.Grain(Keys.Of(grain, Keys.Mark(source)), cancellation) is { } row ? MessageRows.Id(row) : (MessageId?)null);

    public async ValueTask<ImmutableArray<OutgoingMessage>> Outgoing(GrainId grain, int take, CancellationToken cancellation) =>
        await Read(grain, () => _messages.First(grain, take, cancellation));

    public async ValueTask<ImmutableArray<ParkedMessage>> Parked(int take, CancellationToken cancellation) => await _parked.All(take, cancellation).Told();

    public async ValueTask<ImmutableArray<GrainId>> Pending(CancellationToken cancellation) => await _pending.All(cancellation).Told();

    public async ValueTask<ImmutableArray<StoredDue>> Due(DateTimeOffset until, int take, CancellationToken cancellation) =>
        await _dues.Until(until, take, cancellation).Told();

    public IAsyncEnumerable<GrainId> Grains(string kind, CancellationToken cancellation) => _kinds.Of(kind, cancellation);

    /// <summary>Once asked for, a commit is not cancelled any more: its outcome would be unknown.</summary>
    public Task<CommitResult> Commit(GrainBatch batch, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        BatchCheck.Of(batch);
        return _writer.Commit(batch, Erasure.Of(batch)).Told();
    }

    public Task Erase(GrainId grain, IReadOnlyCollection<long> seqs, IReadOnlyCollection<string> documents, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        foreach (var seq in seqs)
            BatchCheck.Seq(seq);

        var batch = new GrainBatch { Grain = grain, ExpectedSeq = 0, Deletes = [.. documents], ErasedFrames = [.. seqs] };
        return _writer.CommitOnHead(batch, new Erasure(Erasure.NewId(), grain.ToString(), [.. seqs], [.. documents], [])).Told();
    }

    public Task Delivered(GrainId grain, IReadOnlyCollection<MessageId> messages, CancellationToken cancellation) => _messages.Remove(grain, messages).Told();

    public Task Park(GrainId grain, MessageId message, string reason, CancellationToken cancellation) => _parked.Park(grain, message, reason, cancellation).Told();

    /// <summary>Opens the store over connections of its own, which end with it.</summary>
    /// <exception cref="StoreUnavailableException">The account could not be reached.</exception>
    public static async Task<TablesStore> Open(TableConnection connection, string prefix, TimeProvider time, CancellationToken cancellation)
    {
        var tables = new HttpTables(connection, new TablesOptions { Time = time });
        try
        {
            var store = await Open(tables, prefix, time, cancellation);
            store._owned = tables;
            return store;
        }
        catch
        {
            tables.Dispose();
            throw;
        }
    }

    /// <summary>All that is in it, for copying.</summary>
    public IStoreContent Content() => All();

    /// <summary>All that is in it now, while servers go on writing.</summary>
    public async Task<IStoreContent> Cut(CancellationToken cancellation) => await TablesCut.Make(All(), this, cancellation);

    public ValueTask DisposeAsync()
    {
        _owned?.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>A grain is written past the head.</summary>
    internal void Forget(GrainId grain) => _cache.Of(grain).Forget();

    private TablesContent All() => new(_tables, this, _indexes, _kinds, _erasures);

    private async Task<T> Read<T>(GrainId grain, Func<Task<T>> read)
    {
        if (_cache.Of(grain).InDoubt)
            await Settle(grain);

        return await read().Told();
    }

    private Task<Head> Settle(GrainId grain)
    {
        var known = _cache.Of(grain);
        return known.Alone(() => _heads.Settled(known)).Told();
    }
}
