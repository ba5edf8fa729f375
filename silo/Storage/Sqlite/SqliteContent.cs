using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Leerlabs.Grains.Core;
using Leerlabs.Storage.Copying;

namespace Leerlabs.Storage.Sqlite;

/// <summary>All that a database holds.</summary>
internal sealed class SqliteContent(SqliteStore store) : IStoreContent
{
    private const int FramesAtOnce = 200;

    public async IAsyncEnumerable<GrainId> AllGrains([EnumeratorCancellation] CancellationToken cancellation)
    {
        var after = "";
        while (await store.OnReader(tables => tables.Content.Grains(after), cancellation) is { IsEmpty: false } some)
        {
            foreach (var grain in some)
                yield return grain;

            after = some[^1].ToString();
        }
    }

    public ValueTask<long> Head(GrainId grain, CancellationToken cancellation) => store.Head(grain, cancellation);

    public async IAsyncEnumerable<GrainPiece> Read(GrainId grain, [EnumeratorCancellation] CancellationToken cancellation)
    {
        if (await store.OnReader(tables => tables.Grains.Find(grain), cancellation) is not { } row)
            yield break;

        for (var after = 0L; await store.Frames(grain, after, FramesAtOnce, cancellation) is { IsEmpty: false } frames; after = frames[^1].Seq)
            yield return new GrainPiece { Frames = frames };

        await foreach (var piece in Documents(grain, row.Number, cancellation))
            yield return piece;

        var last = new StoredReceipt("", "", 0, []);
        while (await store.OnReader(tables => tables.Content.Receipts(row.Number, last.Person, last.CommandId), cancellation) is { IsEmpty: false } receipts)
        {
            yield return new GrainPiece { Receipts = receipts };
            last = receipts[^1];
        }

        yield return await store.OnReader(tables => tables.Content.Rest(tables, grain, row.Number), cancellation);
    }

    public Task Begin(GrainId grain, CancellationToken cancellation) => store.OnWriter(tables =>
    {
        tables.Content.Clear(tables.Grains.FindOrAdd(grain).Number);
        return true;
    });

    public Task Add(GrainId grain, GrainPiece piece, CancellationToken cancellation)
    {
        var bodies = piece.Frames.Select(frame => frame.Erased ? ReadOnlyMemory<byte>.Empty : FrameJson.Write(frame)).ToList();
        return store.OnWriter(tables => Write(tables, tables.Grains.FindOrAdd(grain).Number, piece, bodies));
    }

    public Task End(GrainId grain, long seq, CancellationToken cancellation) => store.OnWriter(tables =>
    {
        tables.Grains.Advance(tables.Grains.FindOrAdd(grain).Number, seq);
        return true;
    });

    public async Task<ImmutableArray<string>> Erasures(CancellationToken cancellation) =>
        [.. (await store.OnReader(tables => tables.Erasures.All(), cancellation)).Select(erasure => erasure.ToLine())];

    // With the next opening they go into the journal beside the database.
    public Task AddErasures(IReadOnlyCollection<string> lines, CancellationToken cancellation) => store.OnWriter(tables =>
    {
        foreach (var erasure in lines.Select(Erasure.FromLine).OfType<Erasure>())
            tables.Erasures.Add(erasure);

        return true;
    });

    private async IAsyncEnumerable<GrainPiece> Documents(GrainId grain, long number, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var after = "";
        while (await store.OnReader(tables => tables.Content.DocumentIds(number, after), cancellation) is { IsEmpty: false } ids)
        {
            foreach (var some in ids.Chunk(FramesAtOnce))
                yield return new GrainPiece { Documents = await store.Documents(grain, some, cancellation) };

            after = ids[^1];
        }
    }

    private static bool Write(Tables tables, long grain, GrainPiece piece, List<ReadOnlyMemory<byte>> bodies)
    {
        for (var i = 0; i < piece.Frames.Length; i++)
        {
            tables.Frames.Add(grain, piece.Frames[i].Seq, piece.Frames[i].At, bodies[i]);
            if (piece.Frames[i].Erased)
                tables.Frames.Erase(grain, piece.Frames[i].Seq);
        }

        foreach (var document in piece.Documents)
            tables.Documents.Put(grain, document);
        foreach (var receipt in piece.Receipts)
            tables.Receipts.TryAdd(grain, receipt);

        WriteRest(tables, grain, piece);
        return true;
    }

    private static void WriteRest(Tables tables, long grain, GrainPiece piece)
    {
        foreach (var parked in piece.Parked)
        {
            tables.Messages.Add(grain, parked.Message);
            tables.Messages.Park(grain, parked.Message.Id, parked.Reason);
        }

        foreach (var message in piece.Outgoing)
            tables.Messages.Add(grain, message);
        foreach (var mark in piece.Marks)
            tables.Messages.SetMark(grain, mark);
        foreach (var due in piece.Dues)
            tables.Due.Write(grain, new DueTime(due.Name, due.At));
    }
}
