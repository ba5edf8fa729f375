using System.Buffers;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Storage.Tables;

/// <summary>
/// What of a commit did not fit into its transaction, as a list of transactions. It is written with the commit, done one by one right after
/// it, each guarded by the head, and removed by the last: whoever opens the grain after a crash goes on where it stopped.
/// </summary>
internal static class RedoLog
{
    private const string Body = "body";

    /// <summary>Cuts changes into transactions with room for the head.</summary>
    public static List<List<TableChange>> Cut(IEnumerable<TableChange> changes)
    {
        List<List<TableChange>> steps = [];
        var size = int.MaxValue / 2;
        foreach (var change in changes)
        {
            if (size + change.Size > TableLimits.BytesAtOnce || steps[^1].Count == TableLimits.ChangesAtOnce - 1)
            {
                steps.Add([]);
                size = CommitPlan.HeadSize;
            }

            steps[^1].Add(change);
            size += change.Size;
        }

        return steps;
    }

    public static List<TableRow> Write(GrainId grain, string commit, List<List<TableChange>> steps)
    {
        var bytes = Write(steps);
        List<TableRow> rows = [];
        for (var at = 0; at < bytes.Length; at += TableLimits.RowBytes)
            rows.Add(new TableRow(Keys.Of(grain, Keys.Redo(commit, rows.Count))).Set(Body, bytes[at..Math.Min(bytes.Length, at + TableLimits.RowBytes)]));

        return rows;
    }

    /// <summary>The log's own rows go with the last step.</summary>
    public static void AddRemoval(GrainId grain, Redo redo, List<List<TableChange>> steps)
    {
        var removals = Enumerable.Range(0, redo.Rows).Select(place => new TableChange.Delete(Keys.Of(grain, Keys.Redo(redo.Commit, place))));
        if (steps[^1].Count + redo.Rows < TableLimits.ChangesAtOnce && steps[^1].Sum(change => change.Size) + (redo.Rows * 600) + CommitPlan.HeadSize <= TableLimits.BytesAtOnce)
            steps[^1].AddRange(removals);
        else
            steps.Add([.. removals]);
    }

    public static async Task<List<List<TableChange>>> Read(StoreTables tables, GrainId grain, Redo redo)
    {
        using var bytes = new MemoryStream();
        for (var place = 0; place < redo.Rows; place++)
        {
            var row = await tables.Grain(Keys.Of(grain, Keys.Redo(redo.Commit, place)), CancellationToken.None);
            bytes.Write((row ?? throw new StoreUnavailableException($"The redo log of {grain} went while it was read.")).Bytes(Body).Span);
        }

        using var json = JsonDocument.Parse(bytes.ToArray());
        return [.. json.RootElement.EnumerateArray().Select(step => step.EnumerateArray().Select(Change).ToList())];
    }

    private static ReadOnlyMemory<byte> Write(List<List<TableChange>> steps)
    {
        var buffer = new ArrayBufferWriter<byte>(64 * 1024);
        using var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { SkipValidation = true });
        json.WriteStartArray();
        foreach (var step in steps)
        {
            json.WriteStartArray();
            step.ForEach(change => Write(json, change));
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static void Write(Utf8JsonWriter json, TableChange change)
    {
        json.WriteStartObject();
        json.WritePropertyName(change is TableChange.Delete ? "delete"u8 : "put"u8);
        RowJson.Write(json, change is TableChange.Put put ? put.Row : new TableRow(change.Key));
        json.WriteEndObject();
    }

    private static TableChange Change(JsonElement json) => json.TryGetProperty("put", out var put)
        ? new TableChange.Put(RowJson.Read(put, null))
        : new TableChange.Delete(RowJson.Read(json.GetProperty("delete"), null).Key);
}
