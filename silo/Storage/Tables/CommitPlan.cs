using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Storage.Tables;

/// <summary>The rows that one commit writes.</summary>
/// <param name="commit">The commit's own number.</param>
internal sealed class CommitPlan(string commit)
{
    public string Commit { get; } = commit;

    /// <summary>Frames and receipts: they and the head make the commit.</summary>
    public ChangeList Must { get; } = new();

    /// <summary>What may follow, when there is no room beside them.</summary>
    public ChangeList Rest { get; } = new();

    /// <summary>Written before anything names them.</summary>
    public List<TableRow> Parts { get; } = [];

    /// <summary>Where the paged documents stand afterwards.</summary>
    public Dictionary<string, Place?> Places { get; } = new(StringComparer.Ordinal);

    /// <summary>Due times that are set, moved or cleared.</summary>
    public List<DueMove> Dues { get; } = [];

    /// <summary>New documents were inserted without looking whether they are there.</summary>
    public bool Guessed { get; set; }

    /// <summary>One transaction takes all of it, and the head.</summary>
    public bool Fits => Must.Count + Rest.Count < TableLimits.ChangesAtOnce && Must.Size + Rest.Size + HeadSize <= TableLimits.BytesAtOnce;

    /// <summary>About the bytes of a head row.</summary>
    public const int HeadSize = 1500;

    /// <summary>Writes a row with its bytes, in parts when it has to be.</summary>
    public void Write(ChangeList changes, TableRow row, ReadOnlyMemory<byte> body, int most = TableLimits.RowBytes)
    {
        Parts.AddRange(Content.Fill(row, body, Commit, most));
        changes.Put(row);
    }
}
