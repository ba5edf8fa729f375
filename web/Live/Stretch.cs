using System.Collections.Concurrent;
using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Microsoft.AspNetCore.SignalR;

namespace Leerlabs.Web.Live;

/// <summary>
/// The newest frames of a grain, without a gap, up to a head. It never changes: new frames make a new stretch. Watchers with the same rights at
/// the same place get one serialised message (design 4.7).
/// </summary>
internal sealed class Stretch
{
    private readonly ConcurrentDictionary<(long After, string Rights), SerializedHubMessage> _messages = new();
    private readonly string _grain;
    private readonly ImmutableArray<Frame> _frames;
    private readonly long _bytes;

    private Stretch(string grain, ImmutableArray<Frame> frames, long head) =>
        (_grain, _frames, Head, _bytes) = (grain, frames, head, frames.Sum(Size));

    /// <summary>The last sequence number heard; 0 when none was.</summary>
    public long Head { get; }

    public static Stretch Start(GrainId grain) => new(grain.ToString(), [], 0);

    /// <summary>Whether frames from this sequence number on continue the stretch.</summary>
    public bool Continues(long seq) => _frames.IsEmpty || seq <= Head + 1;

    /// <summary>The stretch with newer frames behind it, and without the oldest ones over the limits.</summary>
    public Stretch With(IReadOnlyList<Frame> frames)
    {
        var all = _frames.AddRange(frames.Where(frame => frame.Seq > Head));
        return all.IsEmpty ? this : new(_grain, Trim(all), all[^1].Seq);
    }

    /// <summary>The frames after a sequence number as one message; null when the stretch no longer reaches that far back.</summary>
    public SerializedHubMessage? After(long seq, Audience audience)
    {
        var index = IndexAfter(seq);
        return index < 0
            ? null
            : _messages.GetOrAdd((seq, audience.Key), _ => Messages.Frames(_grain, new(Projection.Cut(_frames[index..], audience))));
    }

    /// <summary>How much of it a reader who has everything up to <paramref name="seq"/> still has to get.</summary>
    public long BytesAfter(long seq)
    {
        var index = IndexAfter(seq);
        return index <= 0 ? _bytes : _frames.AsSpan()[index..].Sum();
    }

    private int IndexAfter(long seq) => seq >= Head ? _frames.Length : (int)Math.Max(-1, _frames.Length - (Head - seq));

    private static ImmutableArray<Frame> Trim(ImmutableArray<Frame> frames)
    {
        var keep = 1;
        for (var bytes = Size(frames[^1]); keep < Math.Min(frames.Length, Limits.RingFrames); keep++)
            if ((bytes += Size(frames[^(keep + 1)])) > Limits.RingBytes)
                break;

        return frames[^keep..];
    }

    internal static long Size(Frame frame)
    {
        var size = 128L;
        foreach (var put in frame.Puts)
            size += put.Json.Length;
        foreach (var happened in frame.Events)
            size += happened.Length;
        return size;
    }
}

file static class Sizes
{
    public static long Sum(this ReadOnlySpan<Frame> frames)
    {
        var sum = 0L;
        foreach (var frame in frames)
            sum += Stretch.Size(frame);
        return sum;
    }
}
