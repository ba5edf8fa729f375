using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Silo.Tests.Hosting;

/// <summary>An observer that keeps what it hears.</summary>
public sealed class Recorder : IGrainObserver
{
    private readonly Lock _gate = new();
    private readonly List<(long Seq, TaskCompletionSource Done)> _waiting = [];

    public ImmutableArray<Frame> Frames { get; private set; } = [];

    public int Broken { get; private set; }

    public IEnumerable<long> Seqs => Frames.Select(frame => frame.Seq);

    /// <summary>Ends when the frame with this number has come.</summary>
    public Task Until(long seq)
    {
        lock (_gate)
        {
            if (Frames is [.., var last] && last.Seq >= seq)
                return Task.CompletedTask;

            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting.Add((seq, done));
            return done.Task;
        }
    }

    public void OnFrames(GrainId grain, IReadOnlyList<Frame> frames)
    {
        lock (_gate)
        {
            Frames = [.. Frames, .. frames];
            foreach (var (seq, done) in _waiting.Where(waiting => waiting.Seq <= Frames[^1].Seq).ToList())
                done.TrySetResult();
        }
    }

    public void OnBroken(GrainId grain) => Broken++;
}
