using System.Collections.Concurrent;
using Leerlabs.Grains.Core;

namespace Leerlabs.Silo;

/// <summary>The activations of this process: made on demand, dropped when idle or when there are too many.</summary>
internal sealed class Slots(ActivationServices services, LocalHostOptions options)
{
    private readonly ConcurrentDictionary<GrainId, Slot> _slots = new();
    private int _sweeping;

    public int Count => _slots.Count;

    public IEnumerable<Slot> All => _slots.Values;

    /// <summary>The grain's slot, entered: the caller must exit it.</summary>
    public Slot Enter(GrainId grain)
    {
        while (true)
        {
            var slot = _slots.GetOrAdd(grain, static (id, services) => new Slot(id, services), services);
            if (slot.TryEnter())
            {
                MakeRoom();
                return slot;
            }

            _slots.TryRemove(new(grain, slot));
        }
    }

    /// <summary>Drops what nobody used for a while, and lets the others go what is only kept to be quick.</summary>
    public void DropIdle()
    {
        foreach (var slot in _slots.Values)
            if (services.Time.GetElapsedTime(slot.LastUsed) < options.IdleAfter || !Drop(slot))
                slot.Run(Trim);
    }

    private static Task Trim(Activation activation)
    {
        activation.Trim();
        return Task.CompletedTask;
    }

    private void MakeRoom()
    {
        if (_slots.Count <= options.MaxActive || Interlocked.Exchange(ref _sweeping, 1) == 1)
            return;

        var surplus = _slots.Count - (options.MaxActive * 9 / 10);
        foreach (var slot in _slots.Values.OrderBy(slot => slot.LastUsed).ToList())
            if (surplus > 0 && Drop(slot))
                surplus--;

        Volatile.Write(ref _sweeping, 0);
    }

    private bool Drop(Slot slot) => slot.TryClose() && _slots.TryRemove(new(slot.Grain, slot));
}
