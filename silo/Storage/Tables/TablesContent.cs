using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Leerlabs.Grains.Core;
using Leerlabs.Storage.Copying;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Storage.Tables;

/// <summary>All that the tables hold.</summary>
internal sealed class TablesContent(StoreTables tables, TablesStore store, StoreIndexes indexes, KindIndex kinds, ErasureIndex erasures) : IStoreContent
{
    private readonly HashSet<GrainId> _large = [];
    private readonly HashSet<GrainId> _marked = [];

    public IAsyncEnumerable<GrainId> AllGrains(CancellationToken cancellation) => kinds.All(cancellation);

    public ValueTask<long> Head(GrainId grain, CancellationToken cancellation) => store.Head(grain, cancellation);

    public async IAsyncEnumerable<GrainPiece> Read(GrainId grain, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await store.Head(grain, cancellation);
        var pieces = new Pieces();
        await foreach (var row in tables.Grain(TableQuery.Of(Keys.Partition(grain)), cancellation))
        {
            await Add(pieces, grain, row, cancellation);
            if (pieces.IsFull)
                yield return pieces.Take();
        }

        yield return pieces.Take();
    }

    /// <summary>Messages, marks and due times: never many rows.</summary>
    public async Task<GrainPiece> Rest(GrainId grain, CancellationToken cancellation)
    {
        var pieces = new Pieces();
        foreach (var prefix in new[] { Keys.Out, "parked|", "mark|", "due|" })
            await foreach (var row in tables.Grain(TableQuery.Beginning(Keys.Partition(grain), prefix), cancellation))
                await Add(pieces, grain, row, cancellation);

        return pieces.Take();
    }

    public async Task Begin(GrainId grain, CancellationToken cancellation)
    {
        List<TableChange> left = [];
        await foreach (var row in tables.Grain(TableQuery.Of(Keys.Partition(grain)).Only("seq"), cancellation))
            left.Add(new TableChange.Delete(row.Key));

        foreach (var some in left.Chunk(TableLimits.ChangesAtOnce))
            await tables.WriteGrain(some);

        await kinds.Remove(grain);
        store.Forget(grain);
    }

    public async Task Add(GrainId grain, GrainPiece piece, CancellationToken cancellation)
    {
        var plan = new CommitPlan(Guid.NewGuid().ToString("n"));
        foreach (var (row, body) in FrameRows.Of(grain, piece.Frames, plan.Commit, frame => frame.Erased))
            plan.Write(plan.Rest, row, body);
        foreach (var document in piece.Documents)
            Add(plan, grain, document);
        foreach (var receipt in piece.Receipts)
            plan.Rest.Put(ReceiptRows.Row(grain, receipt));

        AddRest(plan, grain, piece);
        var marked = piece.Outgoing.IsEmpty || !_marked.Add(grain);
        await indexes.Announce(plan, Tables.Head.None with { Marked = marked }, new GrainBatch { Grain = grain, ExpectedSeq = 0, Messages = piece.Outgoing }, null);
        foreach (var parked in piece.Parked)
            await tables.WriteIndex(new TableChange.Put(ParkedIndex.Row(grain, parked.Message.Id)));
        if (plan.Parts.Count > 0)
            _large.Add(grain);
        foreach (var step in RedoLog.Cut([.. plan.Parts.Select(part => new TableChange.Put(part)), .. plan.Rest.All]))
            await tables.WriteGrain(step);
    }

    public async Task End(GrainId grain, long seq, CancellationToken cancellation)
    {
        await kinds.Add(grain);
        var head = new Head(seq, Guid.NewGuid().ToString("n")) { Applied = seq, Large = _large.Remove(grain), Marked = _marked.Remove(grain) };
        await tables.WriteGrain([head.On(grain, null)]);
        store.Forget(grain);
    }

    public async Task<ImmutableArray<string>> Erasures(CancellationToken cancellation) => [.. (await erasures.All(cancellation)).Select(erasure => erasure.ToLine())];

    public async Task AddErasures(IReadOnlyCollection<string> lines, CancellationToken cancellation)
    {
        foreach (var erasure in lines.Select(Erasure.FromLine).OfType<Erasure>())
            await erasures.Done(erasure);
    }

    private static void Add(CommitPlan plan, GrainId grain, StoredDocument document)
    {
        if (document.Paged)
            plan.Rest.Put(DocumentRows.PlaceRow(grain, document));
        foreach (var key in DocumentRows.KeysOf(document))
            plan.Write(plan.Rest, DocumentRows.Row(grain, key, document), document.Json);
    }

    private static void AddRest(CommitPlan plan, GrainId grain, GrainPiece piece)
    {
        foreach (var message in piece.Outgoing)
            plan.Rest.Put(MessageRows.Row(Keys.Of(grain, Keys.Message(message.Id)), message));
        foreach (var (_, message, reason) in piece.Parked)
            plan.Rest.Put(MessageRows.Row(Keys.Of(grain, Keys.Parked(message.Id)), message).Set("reason", reason));
        foreach (var mark in piece.Marks)
            plan.Rest.Put(MessageRows.Row(grain, mark));
        foreach (var due in piece.Dues)
        {
            plan.Dues.Add(new DueMove(due.Name, null, due.At.UtcTicks));
            plan.Rest.Put(DueIndex.OwnRow(grain, due.Name, due.At.UtcTicks));
        }
    }

    // Under a parent a document stands a second time.
    private async Task Add(Pieces pieces, GrainId grain, TableRow row, CancellationToken cancellation)
    {
        switch (row.Key.Row.Split('|')[0])
        {
            case "frame":
                foreach (var frame in FrameRows.Read(grain, row, await Content.Read(tables, row, cancellation)))
                    pieces.Add(frame);
                break;
            case "doc" or "page":
                pieces.Add(await DocumentRows.Read(tables, row, cancellation));
                break;
            case "cmd":
                pieces.Add(ReceiptRows.Read(row));
                break;
            case "out":
                pieces.Add(MessageRows.Read(row));
                break;
            case "parked":
                pieces.Add(new ParkedMessage(grain, MessageRows.Read(row), row.Text("reason")));
                break;
            case "mark":
                pieces.Add(new StoredMark(GrainId.Parse(row.Text("source")), MessageRows.Id(row)));
                break;
            case "due":
                pieces.Add(new StoredDue(grain, row.Text("name"), new DateTimeOffset(row.Number(DueIndex.At), TimeSpan.Zero)));
                break;
        }
    }
}
