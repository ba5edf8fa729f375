using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Silo.Orleans.Contracts;

namespace Leerlabs.Silo.Orleans.Grains;

/// <summary>
/// One node as one grain sees it: at most one message under way, what comes meanwhile goes together in the next. Nobody waits for it, and a node
/// that stays behind is told to ask for what it lacks instead.
/// </summary>
internal sealed class NodeFeed(string grain, INodeObserver observer, Action<Exception> lost)
{
    private ImmutableArray<WireFrame> _waiting = [];
    private int _bytes;
    private bool _broken;
    private bool _sending;

    /// <summary>When the node last said that it watches, as a timestamp.</summary>
    public long Kept { get; set; }

    public void Add(ImmutableArray<WireFrame> frames)
    {
        _waiting = _waiting.AddRange(frames);
        _bytes += frames.Sum(frame => frame.Body.Length);
        if (_bytes > Limits.RingBytes || _waiting.Length > Limits.RingFrames)
            Break();
        else
            Wake();
    }

    /// <summary>What waits is passed over: the node asks.</summary>
    public void Break()
    {
        (_waiting, _bytes, _broken) = ([], 0, true);
        Wake();
    }

    public void TellMoved() => observer.OnMoved(grain).Ignore();

    public void Whisper(ReadOnlyMemory<byte> note) => observer.OnWhisper(grain, note).Ignore();

    private void Wake()
    {
        if (!_sending)
            _ = Send();
    }

    private async Task Send()
    {
        _sending = true;
        try
        {
            while (_broken || !_waiting.IsEmpty)
                await observer.OnFrames(Take());
        }
        catch (Exception fault)
        {
            lost(fault);
        }

        _sending = false;
    }

    private FramesMessage Take()
    {
        var message = new FramesMessage(grain, _waiting, _broken);
        (_waiting, _bytes, _broken) = ([], 0, false);
        return message;
    }
}
