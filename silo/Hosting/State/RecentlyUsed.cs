namespace Leerlabs.Silo;

/// <summary>Which paged documents stay in memory: those used last, within bounds (design 4.10).</summary>
internal sealed class RecentlyUsed
{
    private const int Most = 64;
    private const int MostBytes = 32 * 1024;
    private readonly Dictionary<string, long> _used = new(StringComparer.Ordinal);
    private long _now;

    public void Use(IEnumerable<string> ids)
    {
        _now++;
        foreach (var id in ids)
            _used[id] = _now;
    }

    /// <summary>Lets the longest unused go, a quarter at once, when there are too many.</summary>
    public GrainState Trim(GrainState state)
    {
        if (state.PagedCount > Most || state.PagedBytes > MostBytes)
            foreach (var held in state.Paged().OrderBy(held => _used.GetValueOrDefault(held.Id)).ToList())
            {
                if (state is { PagedCount: <= Most * 3 / 4, PagedBytes: <= MostBytes * 3 / 4 })
                    break;

                state = state.Without(held.Id);
            }

        if (_used.Count > 2 * Most)
            Forget(state);

        return state;
    }

    private void Forget(GrainState state)
    {
        foreach (var id in _used.Keys.Where(id => !state.Has(id)).ToList())
            _used.Remove(id);
    }
}
