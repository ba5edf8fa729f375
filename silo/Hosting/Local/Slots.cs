using System.Collections.Concurrent;
using Leerlabs.Grains.Core;

namespace Leerlabs.Silo;

/// <summary>The activations of this process: made on demand, dropped when idle or when there are too many.</summary>
internal sealed class Slots(ActivationServices services, LocalHostOptions options)
{
    private readonly ConcurrentDictionary<GrainId, Slot> _slots = new();
    private int _count;
    private int _sweeping;

    public int Count => Volatile.Read(ref _count);

    public IEnumerable<Slot> All => _slots.Values;

    /// <summary>The grain's slot, entered: the caller must exit it.</summary>
    public Slot Enter(GrainId grain)
    {
        while (true)
        {
            var slot = _slots.GetValueOrDefault(grain);
            if (slot is null && TryAdd(grain) is { } made)
                return made;
            if (slot?.TryEnter() == true)
                return slot;
            if (slot is not null)
                Remove(slot);
        }
    }

    /// <summary>Drops what nobody used for a while, and lets the others go what is only kept to be quick.</summary>
    public void DropIdle()
    {
        foreach (var slot in All)
            if (services.Time.GetElapsedTime(slot.LastUsed) < options.IdleAfter || !Drop(slot))
                slot.Run(Trim);
    }

    private static Task Trim(Activation activation)
    {
        activation.Trim();
        return Task.CompletedTask;
    }

    // Entered before room is made: where all others are in use, it would be the one that goes, again and again.
    private Slot? TryAdd(GrainId grain)
    {
        var made = new Slot(grain, services);
        made.TryEnter();
        if (!_slots.TryAdd(grain, made))
            return null;

        HostMeter.Activated();
        if (Interlocked.Increment(ref _count) > options.MaxActive)
            MakeRoom();

        return made;
    }

    /// <summary>A tenth at once, the longest unused first.</summary>
    private void MakeRoom()
    {
        if (Interlocked.Exchange(ref _sweeping, 1) == 1)
            return;

        var surplus = Count - (options.MaxActive * 9 / 10);
        foreach (var slot in All.OrderBy(slot => slot.LastUsed).ToList())
            if (surplus > 0 && Drop(slot))
                surplus--;

        Volatile.Write(ref _sweeping, 0);
    }

    private bool Drop(Slot slot) => slot.TryClose() && Remove(slot);

    private bool Remove(Slot slot)
    {
        var removed = _slots.TryRemove(new(slot.Grain, slot));
        if (removed)
        {
            Interlocked.Decrement(ref _count);
            HostMeter.Deactivated();
        }

        return removed;
    }
}
