using Leerlabs.Grains.Core;
using Leerlabs.Storage;

namespace Leerlabs.Silo;

/// <summary>The last frames of an active grain, for those who come back (design 4.7). Older ones are read from the store once, when first asked for.</summary>
internal sealed class FrameRing(GrainId grain, IGrainStore store)
{
    private Queue<Frame> _frames = new();
    private long _head;
    private int _bytes;
    private Task? _filling;

    /// <summary>The frames after a sequence number up to the head; null when they do not reach that far back or some were erased.</summary>
    public async ValueTask<IReadOnlyList<Frame>?> After(long after)
    {
        if (after >= _head)
            return [];

        if (after + 1 < First)
            await (_filling ??= Fill());

        return after + 1 < First ? null : Slice(after);
    }

    /// <summary>The grain was loaded afresh.</summary>
    public void Reset(long head)
    {
        _head = head;
        Forget();
    }

    /// <summary>Lets the frames go; they are read from the store again when asked for.</summary>
    public void Forget() => (_frames, _bytes, _filling) = (new(), 0, null);

    public void Append(IEnumerable<Frame> frames)
    {
        foreach (var frame in frames)
        {
            _frames.Enqueue(frame);
            _head = frame.Seq;
            _bytes += SizeOf(frame);
        }

        Trim();
    }

    public void Erase(IReadOnlyCollection<long> seqs)
    {
        if (seqs.Count > 0)
            Replace(_frames.Select(frame => seqs.Contains(frame.Seq) ? Blank(frame) : frame).ToList());
    }

    private long First => _frames.TryPeek(out var first) ? first.Seq : _head + 1;

    private List<Frame>? Slice(long after)
    {
        var slice = _frames.SkipWhile(frame => frame.Seq <= after).ToList();
        return slice.Exists(frame => frame.Erased) ? null : slice;
    }

    private async Task Fill()
    {
        // Not before the field holds this task: whoever asks meanwhile waits for the same read.
        await Task.Yield();
        var (before, frames, filled) = (First, _frames, false);
        try
        {
            var from = Math.Max(0, _head - Limits.RingFrames);
            var older = await store.Frames(grain, from, (int)(before - 1 - from), CancellationToken.None);
            filled = ReferenceEquals(frames, _frames) && First == before;
            if (filled)
                Replace([.. older.TakeWhile(frame => frame.Seq < before), .. _frames]);

            Trim();
        }
        finally
        {
            // Something was erased or trimmed meanwhile: what was read may be out of date.
            _filling = filled ? _filling : null;
        }
    }

    private void Replace(IReadOnlyCollection<Frame> frames) => (_frames, _bytes) = (new(frames), frames.Sum(SizeOf));

    private void Trim()
    {
        while (_frames.Count > 1 && (_frames.Count > Limits.RingFrames || _bytes > Limits.RingBytes))
            _bytes -= SizeOf(_frames.Dequeue());
    }

    private static int SizeOf(Frame frame) =>
        256 + frame.Puts.Sum(put => 128 + put.Json.Length) + frame.Events.Sum(json => json.Length) + (frame.Deletes.Length * 64);

    private static Frame Blank(Frame frame) =>
        new() { Grain = frame.Grain, Seq = frame.Seq, At = frame.At, By = "", Command = "", Erased = true };
}
