using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Storage.Tables;

/// <summary>The bytes of a row. What one row can't hold stands in parts, which are written before anything names them.</summary>
internal static class Content
{
    private const string Body = "body";
    private const string PartCount = "parts";
    private const string PartCommit = "partsOf";

    /// <param name="most">Bytes that the row itself may hold.</param>
    /// <returns>The parts to write first; none when it fits.</returns>
    public static IReadOnlyList<TableRow> Fill(TableRow row, ReadOnlyMemory<byte> bytes, string commit, int most = TableLimits.RowBytes)
    {
        if (bytes.Length <= most)
        {
            row.Set(Body, bytes);
            return [];
        }

        List<TableRow> parts = [];
        for (var at = 0; at < bytes.Length; at += TableLimits.RowBytes)
            parts.Add(new TableRow(row.Key with { Row = Keys.Part(row.Key.Row, commit, parts.Count) })
                .Set(Body, bytes[at..Math.Min(bytes.Length, at + TableLimits.RowBytes)]));

        row.Set(PartCount, parts.Count).Set(PartCommit, commit);
        return parts;
    }

    public static ValueTask<ReadOnlyMemory<byte>> Read(StoreTables tables, TableRow row, CancellationToken cancellation) =>
        row.NumberOrNull(PartCount) is { } parts ? Read(tables, row, (int)parts, cancellation) : new(row.Bytes(Body));

    private static async ValueTask<ReadOnlyMemory<byte>> Read(StoreTables tables, TableRow row, int parts, CancellationToken cancellation)
    {
        using var whole = new MemoryStream();
        for (var place = 0; place < parts; place++)
        {
            var key = row.Key with { Row = Keys.Part(row.Key.Row, row.Text(PartCommit), place) };
            var part = await tables.Grain(key, cancellation) ?? throw new StoreUnavailableException($"A part of {row.Key.Partition} {row.Key.Row} went while it was read.");
            whole.Write(part.Bytes(Body).Span);
        }

        return whole.ToArray();
    }
}
