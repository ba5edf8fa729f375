using Leerlabs.Grains.Core;
using Leerlabs.Storage;
using Microsoft.Extensions.Logging;

namespace Leerlabs.Silo;

/// <summary>Who hears the frames of a grain, each once and in order (design 4.5).</summary>
internal sealed class Observers(GrainId grain, IGrainStore store, ILogger logger)
{
    private readonly List<IGrainObserver> _observers = [];
    private long? _last;

    public bool None => _observers.Count == 0;

    public void Add(IGrainObserver observer) => _observers.Add(observer);

    public void Remove(IGrainObserver observer) => _observers.Remove(observer);

    public void Publish(IReadOnlyList<Frame> frames)
    {
        if (frames.Count == 0)
            return;

        _last = frames[^1].Seq;
        Tell(observer => observer.OnFrames(grain, frames));
    }

    /// <summary>The state was loaded afresh: brings what another activation committed meanwhile, or says that frames may have been missed.</summary>
    public async Task CatchUp(long head)
    {
        if (_last is { } last && last != head && _observers.Count > 0)
        {
            var frames = last < head ? await store.Frames(grain, last, Limits.RingFrames, CancellationToken.None) : [];
            if (!frames.IsEmpty && frames[^1].Seq == head && !frames.Any(frame => frame.Erased))
                Publish(frames);
            else
                Tell(observer => observer.OnBroken(grain));
        }

        _last = head;
    }

    private void Tell(Action<IGrainObserver> tell)
    {
        for (var index = _observers.Count - 1; index >= 0; index--)
            try
            {
                tell(_observers[index]);
            }
            catch (Exception exception)
            {
                logger.LogError(exception, "An observer of {Grain} failed and hears no more", grain);
                _observers.RemoveAt(index);
            }
    }
}
