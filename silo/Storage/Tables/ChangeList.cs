using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Storage.Tables;

/// <summary>Changes in the order in which they came, one for each row: a transaction may name a row once only.</summary>
internal sealed class ChangeList
{
    private readonly Dictionary<string, int> _byRow = new(StringComparer.Ordinal);
    private readonly List<TableChange> _changes = [];

    public IReadOnlyList<TableChange> All => _changes;

    public int Count => _changes.Count;

    public int Size { get; private set; }

    /// <summary>Takes the place of an earlier change of the same row.</summary>
    public void Add(TableChange change)
    {
        Size += change.Size;
        if (_byRow.TryGetValue(change.Key.Row, out var place))
        {
            Size -= _changes[place].Size;
            _changes[place] = change;
            return;
        }

        _byRow[change.Key.Row] = _changes.Count;
        _changes.Add(change);
    }

    public void Put(TableRow row) => Add(new TableChange.Put(row));
}
