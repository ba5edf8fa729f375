using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Leerlabs.Web.Live.Presence;

namespace Leerlabs.Web.Live;

/// <summary>
/// A grain as this node hears it: observed once, however many watch. One pump hands new frames to the watches; it never waits for one of them.
/// </summary>
internal sealed class GrainFeed(GrainId grain, Rechecks rechecks) : IGrainObserver, IThreadPoolWorkItem
{
    private readonly Lock _gate = new();
    private ImmutableHashSet<Watch> _watches = [];
    private ImmutableHashSet<Watch> _guarded = [];
    private Stretch _stretch = Stretch.Start(grain);
    private int _pumping;

    public GrainId Grain => grain;

    public Stretch Stretch => Volatile.Read(ref _stretch);

    public ImmutableHashSet<Watch> Watches => _watches;

    public Room Room { get; } = new();

    public void Add(Watch watch) => ImmutableInterlocked.Update(ref _watches, static (all, one) => all.Add(one), watch);

    public void Remove(Watch watch) => ImmutableInterlocked.Update(ref _watches, static (all, one) => all.Remove(one), watch);

    /// <summary>This grain owns the membership that a watch on another grain hangs on: who loses it here loses the watch there.</summary>
    public void Guard(Watch other) => ImmutableInterlocked.Update(ref _guarded, static (all, one) => all.Add(one), other);

    public void Unguard(Watch other) => ImmutableInterlocked.Update(ref _guarded, static (all, one) => all.Remove(one), other);

    public void OnFrames(GrainId grain, IReadOnlyList<Frame> frames)
    {
        if (frames.Count == 0)
            return;

        Take(frames);
        Wake();
    }

    public void OnBroken(GrainId grain)
    {
        foreach (var watch in _watches)
            rechecks.CatchUp(watch);
    }

    public void OnWhisper(GrainId grain, ReadOnlyMemory<byte> note) => Room.Hear(PassedOn.Read(note.Span));

    /// <summary>Lets the watches send what is new. Calls that come while it runs make it run once more.</summary>
    public void Wake()
    {
        if (Interlocked.Exchange(ref _pumping, 2) == 0)
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }

    void IThreadPoolWorkItem.Execute()
    {
        do
        {
            Volatile.Write(ref _pumping, 1);
            foreach (var watch in _watches)
                watch.Advance();
        }
        while (Interlocked.CompareExchange(ref _pumping, 0, 1) != 1);
    }

    private void Take(IReadOnlyList<Frame> frames)
    {
        lock (_gate)
        {
            var continues = _stretch.Continues(frames[0].Seq);
            if (!continues)
                OnBroken(grain);

            HoldWhoMayHaveLostRights(frames);
            Room.Hear(frames);
            Volatile.Write(ref _stretch, (continues ? _stretch : Stretch.Start(grain)).With(frames));
        }
    }

    private void HoldWhoMayHaveLostRights(IReadOnlyList<Frame> frames)
    {
        if (Concerned.By(frames) is not { } concerned)
            return;

        foreach (var watch in _guarded.Concat(_watches))
            if (concerned.Includes(watch.Reader.Caller.Person))
                rechecks.Recheck(watch);
    }
}
