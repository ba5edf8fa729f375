namespace Leerlabs.Silo;

/// <summary>The due times that this activation set: one that the scanner read before it was moved or cleared must not fire.</summary>
internal sealed class DueMemory
{
    private readonly Dictionary<string, DateTimeOffset?> _set = new(StringComparer.Ordinal);

    public bool IsCurrent(BatchDraft draft, DueOrigin due) =>
        draft.Dues.TryGetValue(due.Name, out var at) || _set.TryGetValue(due.Name, out at) ? at == due.At : true;

    public void Keep(BatchDraft draft)
    {
        foreach (var (name, at) in draft.Dues)
            _set[name] = at;
    }

    public void Drop() => _set.Clear();
}
