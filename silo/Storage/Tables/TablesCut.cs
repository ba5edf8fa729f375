using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Leerlabs.Grains.Core;
using Leerlabs.Storage.Copying;

namespace Leerlabs.Storage.Tables;

/// <summary>
/// The store as it was a moment ago, while servers go on writing: each grain's frames up to a head, and the documents of that head. The heads are read kind after
/// kind along the way that facts take, so what a grain had sent and was delivered is in the receiver's cut, and what was not yet delivered is on its way again.
/// </summary>
internal sealed class TablesCut : IStoreContent
{
    private static readonly ImmutableArray<string> Senders = ["programme", "leerlab", "school", "coach", "poll", "meeting", "visit", "expert-request", "practice-example", "expert-pool", "log", "library"];
    private static readonly ImmutableArray<string> Receivers = ["text", "person", "directory", "post"];

    private readonly TablesContent _live;
    private readonly TablesStore _store;
    private readonly Dictionary<GrainId, CutGrain> _cut = [];

    private TablesCut(TablesContent live, TablesStore store) => (_live, _store) = (live, store);

    /// <summary>Reads every head.</summary>
    public static async Task<TablesCut> Make(TablesContent live, TablesStore store, CancellationToken cancellation)
    {
        var cut = new TablesCut(live, store);
        List<GrainId> grains = [];
        await foreach (var grain in live.AllGrains(cancellation))
            grains.Add(grain);

        foreach (var kind in grains.GroupBy(grain => Order(grain.Kind)).OrderBy(kind => kind.Key))
            foreach (var (grain, state) in await Together.Of(kind, grain => cut.Take(grain, cancellation)))
                cut._cut[grain] = state;

        return cut;
    }

    public IAsyncEnumerable<GrainId> AllGrains(CancellationToken cancellation) => _cut.Keys.ToAsyncEnumerable();

    public ValueTask<long> Head(GrainId grain, CancellationToken cancellation) => new(SeqOf(grain));

    public async IAsyncEnumerable<GrainPiece> Read(GrainId grain, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var state = _cut[grain];
        yield return state.Clamped(SeqOf);
        var documents = new CutDocuments(state.Seq);
        await foreach (var piece in _live.Read(grain, cancellation))
        {
            documents.Add(piece.Documents);
            yield return new GrainPiece { Receipts = [.. piece.Receipts.Where(receipt => receipt.Seq <= state.Seq)] };
        }

        // After the documents: whatever changed while they were read is told by these frames.
        await foreach (var frames in Frames(grain, state.Seq, long.MaxValue, cancellation))
            documents.Touch(frames);
        await foreach (var frames in Frames(grain, 0, state.Seq, cancellation))
        {
            documents.Rebuild(frames);
            yield return new GrainPiece { Frames = frames };
        }

        foreach (var some in documents.All().Chunk(100))
            yield return new GrainPiece { Documents = [.. some] };
    }

    public Task<ImmutableArray<string>> Erasures(CancellationToken cancellation) => _live.Erasures(cancellation);

    public Task Begin(GrainId grain, CancellationToken cancellation) => throw new NotSupportedException("The past can't be written.");

    public Task Add(GrainId grain, GrainPiece piece, CancellationToken cancellation) => throw new NotSupportedException("The past can't be written.");

    public Task End(GrainId grain, long seq, CancellationToken cancellation) => throw new NotSupportedException("The past can't be written.");

    public Task AddErasures(IReadOnlyCollection<string> lines, CancellationToken cancellation) => throw new NotSupportedException("The past can't be written.");

    private static int Order(string kind) => Senders.IndexOf(kind) is >= 0 and var early ? early : Senders.Length + 1 + Receivers.IndexOf(kind);

    private long SeqOf(GrainId grain) => _cut.TryGetValue(grain, out var state) ? state.Seq : 0;

    /// <summary>Head and rest of one moment: read again until no commit came in between.</summary>
    private async Task<(GrainId Grain, CutGrain State)> Take(GrainId grain, CancellationToken cancellation)
    {
        while (true)
        {
            var head = await _store.Head(grain, cancellation);
            var rest = await _live.Rest(grain, cancellation);
            if (await _store.Head(grain, cancellation) == head)
                return (grain, CutGrain.Of(head, [rest]));
        }
    }

    private async IAsyncEnumerable<ImmutableArray<Frame>> Frames(GrainId grain, long after, long last, [EnumeratorCancellation] CancellationToken cancellation)
    {
        while (after < last && await _store.Frames(grain, after, 200, cancellation) is { IsEmpty: false } frames)
        {
            yield return [.. frames.Where(frame => frame.Seq <= last)];
            after = frames[^1].Seq;
        }
    }
}
