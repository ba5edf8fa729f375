using Leerlabs.Grains.Core;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Storage.Tables;

/// <summary>A grain's head row. Its ETag guards every batch that changes frames or documents (design 6).</summary>
/// <param name="Seq">The last frame.</param>
/// <param name="Commit">A number of its own for each commit: whose answer was lost knows by it what became of it.</param>
internal sealed record Head(long Seq, string Commit)
{
    /// <summary>A grain that was never written.</summary>
    public static Head None { get; } = new(0, "");

    /// <summary>The version that was read or written; null when there is no row.</summary>
    public string? ETag { get; init; }

    /// <summary>The marker of pending messages is written.</summary>
    public bool Marked { get; init; }

    /// <summary>Some row of the grain has parts, or had: who replaces a row looks for them.</summary>
    public bool Large { get; init; }

    /// <summary>What of the last commit is still to be done; null when all is.</summary>
    public Redo? Redo { get; init; }

    /// <summary>The frame up to which the documents are written (design 6).</summary>
    public long Applied { get; init; }

    public static Head Of(TableRow row) => new(row.Number("seq"), row.Text("commit"))
    {
        ETag = row.ETag,
        Marked = row.Flag("marked"),
        Large = row.Flag("large"),
        Applied = row.Number("applied"),
        Redo = row.TextOrNull("redo") is { } commit ? new Redo(commit, (int)row.Number("redoRows"), (int)row.Number("redoAt")) : null,
    };

    /// <summary>Writes it in the place of this version's predecessor.</summary>
    public TableChange On(GrainId grain, string? etag)
    {
        var row = new TableRow(Keys.Of(grain, Keys.Head)).Set("seq", Seq).Set("commit", Commit).Set("applied", Applied);
        if (Marked)
            row.Set("marked", true);
        if (Large)
            row.Set("large", true);
        if (Redo is { } redo)
            row.Set("redo", redo.Commit).Set("redoRows", redo.Rows).Set("redoAt", redo.At);

        return etag is null ? new TableChange.Insert(row) : new TableChange.Replace(row, etag);
    }
}

/// <summary>What stands in the redo log of a commit that did not fit into one transaction.</summary>
/// <param name="Rows">Rows of the log.</param>
/// <param name="At">The first transaction of it that was not done yet.</param>
internal sealed record Redo(string Commit, int Rows, int At);
