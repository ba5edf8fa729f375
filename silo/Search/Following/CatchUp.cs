using System.Collections.Concurrent;
using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Search.Index;
using Leerlabs.Storage;

namespace Leerlabs.Search.Following;

/// <summary>
/// Brings one grain in the index up to its head: by the frames that the index lacks, or all over from its documents when it is new, far behind, across
/// erased frames, or when the store is not the one that the index was made of.
/// </summary>
internal sealed class CatchUp(IGrainStore store, SearchIndex index)
{
    private const int FarBehind = 2_000;
    private const int FramesAtOnce = 256;
    private const int DocumentsAtOnce = 500;
    private readonly ConcurrentDictionary<GrainId, bool> _known = new();
    private readonly ConcurrentDictionary<GrainId, bool> _changed = new();

    /// <summary>A grain is known to have changed: the next time its frames are read at once, without asking first whether there are any.</summary>
    public void Changed(GrainId grain) => _changed[grain] = true;

    public async Task Run(GrainId grain, CancellationToken cancellation)
    {
        var source = Sources.Of(grain.Kind)!;
        var place = index.Write(writer => writer.Find(grain));
        if (_changed.TryRemove(grain, out _) && place is not null && !source.Whole && await Follow(source, grain, place, cancellation) is { IsAll: true })
            return;

        await RunToHead(source, grain, cancellation);
    }

    private async Task RunToHead(ISource source, GrainId grain, CancellationToken cancellation)
    {
        for (var place = index.Write(writer => writer.Find(grain)); ;)
        {
            var head = await store.Head(grain, cancellation);
            if (head == place?.Seq && (_known.ContainsKey(grain) || await Fits(grain, place, cancellation)))
            {
                _known[grain] = true;
                return;
            }

            place = place is null || source.Whole || head < place.Seq || head - place.Seq > FarBehind || await Follow(source, grain, place, cancellation) is not { } followed
                ? await Rebuild(source, grain, cancellation)
                : followed.Place;
            if (head == 0)
                return;
        }
    }

    /// <summary>The frame that the index stands at is the store's; asked once of each grain, for another backup may have been put back.</summary>
    private async Task<bool> Fits(GrainId grain, Place place, CancellationToken cancellation) =>
        place.Seq == 0 || (await store.Frames(grain, place.Seq - 1, 1, cancellation) is [var frame] && IsAt(frame, place));

    private static bool IsAt(Frame frame, Place place) => frame.Seq == place.Seq && frame.At.UtcTicks == place.At.UtcTicks;

    /// <summary>Null when what is lacking can't be had from frames. The frame that the index stands at is read too: it must be the store's.</summary>
    private async Task<Followed?> Follow(ISource source, GrainId grain, Place place, CancellationToken cancellation)
    {
        var known = place.Seq > 0 ? 1 : 0;
        var frames = await store.Frames(grain, place.Seq - known, FramesAtOnce + known, cancellation);
        var fits = known == 0 || (frames is [var first, ..] && IsAt(first, place));
        ImmutableArray<Frame> lacking = [.. frames.Skip(known)];
        return !fits || lacking.IsEmpty || lacking.Any(frame => frame.Erased)
            ? null
            : new(index.Write(writer => Apply(source, writer, place, lacking)), lacking.Length < FramesAtOnce);
    }

    /// <param name="Place">How far the index is.</param>
    /// <param name="IsAll">Whether there was no more.</param>
    private sealed record Followed(Place Place, bool IsAll);

    private static Place Apply(ISource source, IndexWriter writer, Place place, ImmutableArray<Frame> frames)
    {
        foreach (var frame in frames)
        {
            foreach (var put in frame.Puts)
                if (source.Read(put.Id, put.Json.Span) is { } document)
                    writer.Put(place, source.PieceOf(document));
            foreach (var delete in frame.Deletes)
                if (source.Types.Contains(Ids.TypeOf(delete.Id)))
                    writer.Remove(place, delete.Id);
        }

        return Reach(writer, place, frames[^1].Seq, frames[^1].At);
    }

    /// <summary>The head is read first: what is written meanwhile comes once more, by frames.</summary>
    private async Task<Place> Rebuild(ISource source, GrainId grain, CancellationToken cancellation)
    {
        var head = await store.Head(grain, cancellation);
        var at = head > 0 && await store.Frames(grain, head - 1, 1, cancellation) is [var last, ..] ? last.At : DateTimeOffset.MinValue;
        var documents = source.Paged ? await Gather(source, grain, cancellation) : await Resident(source, grain, cancellation);
        return index.Write(writer =>
        {
            var place = writer.Enter(grain, documents is [var one, ..] ? source.OriginOf(one) : null);
            writer.Clear(place);
            foreach (var piece in documents.Select(source.PieceOf))
                writer.Put(place, source.Whole ? piece with { At = at } : piece);
            return Reach(writer, place, head, at);
        });
    }

    private async Task<List<Document>> Gather(ISource source, GrainId grain, CancellationToken cancellation)
    {
        var documents = new List<Document>();
        foreach (var type in source.Types)
        {
            var from = documents.Count;
            for (long? before = null; ;)
            {
                var page = await store.Page(grain, new(type, null, before, null, DocumentsAtOnce), cancellation);
                documents.AddRange(page.Select(row => source.Read(row.Id, row.Json.Span)).OfType<Document>());
                if (page.Length < DocumentsAtOnce)
                    break;

                before = page[^1].Created;
            }

            // Pages come newest first; what is newer takes the place of what is older.
            documents.Reverse(from, documents.Count - from);
        }

        return documents;
    }

    private async Task<List<Document>> Resident(ISource source, GrainId grain, CancellationToken cancellation)
    {
        var documents = (await store.Resident(grain, cancellation)).Select(row => source.Read(row.Id, row.Json.Span)).OfType<Document>();
        return source.Whole ? [.. new[] { source.Join(documents) }.OfType<Document>()] : [.. documents];
    }

    private static Place Reach(IndexWriter writer, Place place, long seq, DateTimeOffset at)
    {
        writer.Reach(place, seq, at);
        return place with { Seq = seq, At = at };
    }
}
