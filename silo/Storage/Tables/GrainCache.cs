using System.Collections.Concurrent;
using Leerlabs.Grains.Core;

namespace Leerlabs.Storage.Tables;

/// <summary>
/// What this process knows of the grains that it writes, so that a commit need not read first. It may be old: then the head's ETag does not fit
/// any more, the commit is refused, and all of it is forgotten.
/// </summary>
internal sealed class GrainCache
{
    private const int Most = 5_000;
    private readonly ConcurrentDictionary<GrainId, KnownGrain> _grains = new();

    public KnownGrain Of(GrainId grain)
    {
        if (_grains.TryGetValue(grain, out var known))
            return known;

        if (_grains.Count >= Most)
            DropIdle();

        return _grains.GetOrAdd(grain, id => new KnownGrain(id));
    }

    private void DropIdle()
    {
        foreach (var (grain, known) in _grains)
            if (known.IsIdle)
                _grains.TryRemove(grain, out _);
    }
}
