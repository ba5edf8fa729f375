using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Microsoft.AspNetCore.SignalR;

namespace Leerlabs.Web.Live;

/// <summary>
/// One reader's cursor on one grain (design 4.7): the last sequence number sent, the rights to see with, and at most one write in flight.
/// What comes meanwhile goes in one message when that write is done, so a slow reader waits for nobody and nobody waits for it.
/// </summary>
internal sealed class Watch(GrainFeed feed, Reader reader, TimeProvider time)
{
    private readonly Lock _gate = new();
    private Audience _audience = Audience.Nobody;
    private long _cursor;
    private long _sending;
    private long _since;
    private int _holds;
    private bool _open;
    private bool _doubted;
    private bool _ended;
    private bool _writing;

    public GrainFeed Feed => feed;

    public Reader Reader => reader;

    /// <summary>The grains whose membership it hangs on (<see cref="Guard"/>).</summary>
    public ImmutableArray<GrainFeed> Guards { get; set; } = [];

    public Audience Audience => _audience;

    public long Cursor => Volatile.Read(ref _cursor);

    /// <summary>Open, and not ended: it takes part.</summary>
    public bool IsLive => _open && !_ended;

    /// <summary>How far the presence of the grain was told to this watch.</summary>
    public long PresenceTold { get; set; }

    /// <summary>From here on frames after <paramref name="seq"/> go out. False: someone wanted to hold it before it was open; now it is held.</summary>
    public bool Open(Audience audience, long seq)
    {
        lock (_gate)
        {
            (_audience, _cursor, _open) = (audience, seq, true);
            _holds = _doubted ? 1 : 0;
            return !_doubted;
        }
    }

    /// <summary>Nothing more goes out until it is released. False: it is not open yet, and will be held when it is.</summary>
    public bool Hold()
    {
        lock (_gate)
        {
            _doubted |= !_open;
            _holds += _open ? 1 : 0;
            return _open;
        }
    }

    public void Release()
    {
        lock (_gate)
            _holds--;
    }

    /// <summary>Whether this call ended it; a watch ends once.</summary>
    public bool End()
    {
        lock (_gate)
            return !_ended && (_ended = true);
    }

    /// <summary>The reader got frames another way, up to a sequence number.</summary>
    public void SkipTo(long seq)
    {
        lock (_gate)
            _cursor = Math.Max(_cursor, seq);
    }

    /// <summary>Sends what the reader does not have yet, unless a write is already under way: that one goes on by itself.</summary>
    public void Advance()
    {
        while (Next() is { } message)
        {
            if (!Wrote(message))
                return;
        }
    }

    /// <summary>Sends something that is not a frame, when no write is under way; otherwise it is for another time.</summary>
    public bool TryTell(SerializedHubMessage message)
    {
        lock (_gate)
        {
            if (_writing || _ended || !_open || _holds > 0)
                return false;

            (_sending, _since, _writing) = (_cursor, time.GetTimestamp(), true);
        }

        if (Wrote(message))
            Advance();
        return true;
    }

    /// <summary>One write has been under way too long, or too much waits behind it.</summary>
    public bool IsBehind()
    {
        lock (_gate)
            return _writing && (time.GetElapsedTime(_since) > Limits.BehindTime || feed.Stretch.BytesAfter(_cursor) > Limits.BehindBytes);
    }

    private bool Wrote(SerializedHubMessage message)
    {
        var write = reader.Write(message);
        if (!write.IsCompleted)
        {
            _ = Finish(write);
            return false;
        }

        Written();
        return true;
    }

    private async Task Finish(ValueTask write)
    {
        try
        {
            await write;
        }
        catch (OperationCanceledException)
        {
            // The connection is gone, and this watch with it.
            return;
        }

        Written();
        Advance();
    }

    private SerializedHubMessage? Next()
    {
        lock (_gate)
        {
            // The stretch is read under the gate: whoever held this watch because of a frame did so before that frame was in it.
            if (_writing || _ended || !_open || _holds > 0 || feed.Stretch is var stretch && _cursor >= stretch.Head)
                return null;

            if (stretch.After(_cursor, _audience) is not { } message)
                return Cut();

            (_sending, _since, _writing) = (stretch.Head, time.GetTimestamp(), true);
            return message;
        }
    }

    private SerializedHubMessage? Cut()
    {
        reader.CutOff();
        return null;
    }

    private void Written()
    {
        lock (_gate)
        {
            if (_sending > _cursor)
                LiveMeter.Sent(_sending - _cursor);
            (_cursor, _writing) = (Math.Max(_cursor, _sending), false);
        }
    }
}
