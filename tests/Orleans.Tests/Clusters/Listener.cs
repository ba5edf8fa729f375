using System.Collections.Immutable;
using System.Diagnostics;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;

namespace Leerlabs.Orleans.Tests.Clusters;

/// <summary>Watches one grain through one node, for ever from its first frame on, and notes how long it heard nothing.</summary>
internal sealed class Listener : IGrainObserver
{
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<byte[]> _whispered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _last = Stopwatch.GetTimestamp();
    private long _wanted = long.MaxValue;

    public ImmutableList<long> Seqs { get; private set; } = [];

    public int Broken { get; private set; }

    public TimeSpan LongestSilence { get; private set; }

    /// <summary>What another node passed on first.</summary>
    public Task<byte[]> Whispered => _whispered.Task;

    public static async Task<Listener> On(IGrainHost host, GrainId grain)
    {
        var listener = new Listener();
        await host.Observe(grain, listener, CancellationToken.None);
        return listener;
    }

    public Task Until(long seq)
    {
        lock (_gate)
        {
            _wanted = seq;
            if (Seqs is [.., var last] && last >= seq)
                _reached.TrySetResult();
        }

        return _reached.Task;
    }

    public void OnFrames(GrainId grain, IReadOnlyList<Frame> frames)
    {
        lock (_gate)
        {
            var silence = Stopwatch.GetElapsedTime(_last);
            (_last, LongestSilence) = (Stopwatch.GetTimestamp(), silence > LongestSilence ? silence : LongestSilence);
            Seqs = Seqs.AddRange(frames.Select(frame => frame.Seq));
            if (Seqs[^1] >= _wanted)
                _reached.TrySetResult();
        }
    }

    public void OnWhisper(GrainId grain, ReadOnlyMemory<byte> note) => _whispered.TrySetResult(note.ToArray());

    public void OnBroken(GrainId grain) => Broken++;
}
