using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Silo.Orleans.Contracts;
using Microsoft.Extensions.Logging;

namespace Leerlabs.Silo.Orleans.Nodes;

/// <summary>
/// A grain as this node hears it. Frames go on by their number: what was heard twice goes once, and what was not heard is asked for, so it does not
/// matter which activation says what, and when.
/// </summary>
internal sealed class NodeWatch(GrainId grain, string name, Func<long?, Task<WatchAnswer>> ask, TimeProvider clock, ILogger logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly Lock _gate = new();
    private readonly FrameSequence _frames = new(grain);
    private ImmutableArray<IGrainObserver> _observers = [];
    private Task? _started;
    private bool _asking;
    private bool _again;
    private bool _ended;

    public GrainId Grain => grain;

    public string Name => name;

    /// <summary>Counted by <see cref="NodeWatches"/>.</summary>
    public int Users { get; set; }

    /// <summary>The silo that answered last.</summary>
    public string Silo { get; private set; } = "";

    /// <summary>When the grain was last asked, as a timestamp.</summary>
    public long Asked { get; private set; } = clock.GetTimestamp();

    /// <summary>Ends when the grain has answered once: from then on everything is heard.</summary>
    public Task Started
    {
        get
        {
            lock (_gate)
                return _started ??= Start();
        }
    }

    public void Add(IGrainObserver observer)
    {
        lock (_gate)
            _observers = _observers.Add(observer);
    }

    public void Remove(IGrainObserver observer)
    {
        lock (_gate)
            _observers = _observers.Remove(observer);
    }

    public void Hear(FramesMessage message)
    {
        lock (_gate)
        {
            Tell(_frames.Take(message.Frames));
            if (message.Broken || _frames.HasGap)
                Resume();
        }
    }

    public void Hear(ReadOnlyMemory<byte> note)
    {
        lock (_gate)
            Tell(observer => observer.OnWhisper(grain, note));
    }

    /// <summary>Says again what this node has, and gets what it lacks. Calls that come meanwhile make it ask once more.</summary>
    public void Resume()
    {
        lock (_gate)
        {
            _again = true;
            if (_ended || _asking || !_frames.Begun)
                return;

            _asking = true;
            _ = AskAgain();
        }
    }

    public void End()
    {
        lock (_gate)
            (_ended, _observers) = (true, []);
    }

    private async Task Start()
    {
        await Task.Yield();
        await Ask();
        if (_frames.HasGap)
            Resume();
    }

    private async Task AskAgain()
    {
        await Task.Yield();
        while (Goes())
            try
            {
                if (!await Ask())
                    await Task.Delay(Pause, clock);
            }
            catch (Exception exception)
            {
                logger.LogWarning("The watch on {Grain} could not be renewed, which is tried again: {Reason}", grain, exception.Message);
            }
    }

    private bool Goes()
    {
        lock (_gate)
        {
            _asking = _again && !_ended;
            _again = false;
            return _asking;
        }
    }

    /// <summary>False when something is still lacking.</summary>
    private async Task<bool> Ask()
    {
        Asked = clock.GetTimestamp();
        var answer = await ask(Last());
        lock (_gate)
        {
            Silo = answer.Silo;
            Tell(_frames.Take(answer, out var broken));
            if (broken)
                Tell(observer => observer.OnBroken(grain));

            _again |= _frames.HasGap;
            return !_frames.HasGap;
        }
    }

    private long? Last()
    {
        lock (_gate)
            return _frames.Last;
    }

    private void Tell(IReadOnlyList<Frame> frames)
    {
        if (frames.Count > 0)
            Tell(observer => observer.OnFrames(grain, frames));
    }

    private void Tell(Action<IGrainObserver> tell)
    {
        foreach (var observer in _observers)
            try
            {
                tell(observer);
            }
            catch (Exception exception)
            {
                logger.LogError(exception, "An observer of {Grain} failed and hears no more", grain);
                _observers = _observers.Remove(observer);
            }
    }
}
