using Leerlabs.Grains.Core;
using Leerlabs.Silo.Orleans.Contracts;

namespace Leerlabs.Silo.Orleans.Nodes;

/// <summary>Puts the frames of one grain in order: each once, none passed over, whatever way they came (design 4.5).</summary>
internal sealed class FrameSequence(GrainId grain)
{
    private readonly Dictionary<long, WireFrame> _early = [];

    /// <summary>The last frame that was given on; null before the grain has answered.</summary>
    public long? Last { get; private set; }

    public bool Begun => Last is not null;

    /// <summary>Something later came than what comes next.</summary>
    public bool HasGap => Begun && _early.Count > 0;

    /// <summary>Takes what the grain told; gives what can go on.</summary>
    public IReadOnlyList<Frame> Take(IEnumerable<WireFrame> frames)
    {
        foreach (var frame in frames)
            if (Last is not { } last || frame.Seq > last)
                _early[frame.Seq] = frame;

        // A node this far behind gets it all with the answer to its question.
        if (_early.Count > 2 * Limits.RingFrames)
            _early.Clear();
        return Drain();
    }

    /// <summary>Takes the answer of the grain to what is lacking.</summary>
    /// <param name="broken">It can't be had: watchers start again from their own seq.</param>
    public IReadOnlyList<Frame> Take(WatchAnswer answer, out bool broken)
    {
        Last ??= answer.Seq;
        var frames = Take(answer.Frames);
        broken = answer.Broken || Last < answer.Seq;
        if (!broken)
            return frames;

        Last = answer.Seq;
        foreach (var seq in _early.Keys.Where(seq => seq <= answer.Seq).ToList())
            _early.Remove(seq);
        return [.. frames, .. Drain()];
    }

    private List<Frame> Drain()
    {
        var frames = new List<Frame>();
        while (_early.Remove(Last + 1 ?? 0, out var next))
        {
            frames.Add(next.ToFrame(grain));
            Last = next.Seq;
        }

        return frames;
    }
}
