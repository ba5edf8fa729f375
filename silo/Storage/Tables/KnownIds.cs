namespace Leerlabs.Storage.Tables;

/// <summary>
/// The documents of a grain that are paged, or those that are not, as hashes of their ids: whoever makes something new asks first whether it is there, and most of all such questions can be answered
/// without asking the service. It may name too many, never too few, as long as nobody else writes the grain; and who writes after that is refused by the head.
/// </summary>
internal sealed class KnownIds
{
    /// <summary>Looks that find nothing before it is worth reading all ids.</summary>
    private const int WorthReading = 8;

    private const int Most = 100_000;

    private readonly Lock _gate = new();
    private HashSet<int>? _ids;
    private HashSet<int>? _reading;
    private int _misses;

    public bool IsAbsent(string id)
    {
        lock (_gate)
            return _ids is { } all && !all.Contains(Hash(id));
    }

    /// <summary>A grain that was never written holds nothing.</summary>
    public void BeginEmpty()
    {
        lock (_gate)
            _ids ??= [];
    }

    public void Add(string id)
    {
        lock (_gate)
        {
            _ids?.Add(Hash(id));
            _reading?.Add(Hash(id));
            if (_ids?.Count > Most)
                Clear();
        }
    }

    /// <summary>True when all ids are to be read now, by this caller.</summary>
    public bool Missed()
    {
        lock (_gate)
        {
            if (_ids is not null || _reading is not null || ++_misses != WorthReading)
                return false;

            _reading = [];
            return true;
        }
    }

    /// <summary>Takes all ids that were read since <see cref="Missed"/>, unless they were forgotten meanwhile.</summary>
    public void Read(IEnumerable<string> ids)
    {
        lock (_gate)
        {
            if (_reading is not { } all)
                return;

            all.UnionWith(ids.Select(Hash));
            (_ids, _reading) = (all.Count > Most ? null : all, null);
        }
    }

    public void Clear()
    {
        lock (_gate)
            (_ids, _reading, _misses) = (null, null, 0);
    }

    private static int Hash(string id) => string.GetHashCode(id, StringComparison.Ordinal);
}
