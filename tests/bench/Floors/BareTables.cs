using System.Diagnostics;
using Leerlabs.Bench.Clients;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Bench.Floors;

/// <summary>The floor of the commands in Azure Tables: the same rows in bare transactions of ten commands of one log, some at once.</summary>
internal static class BareTables
{
    private const int CommandsPerTransaction = 10;
    private const int AtOnce = 8;
    private const string Table = "floor";

    /// <returns>Commands a second.</returns>
    public static async Task<double> Run(ITables tables, int logs, TimeSpan time, CancellationToken cancellation)
    {
        await tables.Create(Table, cancellation);
        var watch = Stopwatch.StartNew();
        var done = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(worker => Write(tables, worker, logs, watch, time, cancellation)));
        return done.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static async Task<int> Write(ITables tables, int worker, int logs, Stopwatch watch, TimeSpan time, CancellationToken cancellation)
    {
        var transactions = 0;
        for (; watch.Elapsed < time; transactions++)
        {
            var log = (worker + (transactions * AtOnce)) % logs;
            var first = 1 + (transactions * AtOnce / logs * CommandsPerTransaction);
            TableChange head = new TableChange.Put(Row(log, "head").Set("seq", (long)first));
            await tables.Write(Table, [head, .. Enumerable.Range(first, CommandsPerTransaction).SelectMany(seq => Command(log, seq))], cancellation);
        }

        return transactions * CommandsPerTransaction;
    }

    private static IEnumerable<TableChange> Command(int log, long seq)
    {
        var key = Guid.CreateVersion7().ToString();
        yield return new TableChange.Insert(Row(log, $"frame|{KeyText.Of(seq)}|{key}").Set("body", SampleDocument.Frame(key, seq)));
        yield return new TableChange.Insert(Document(Row(log, $"page|entry|{KeyText.Inverted(seq)}|{key}"), seq).Set("body", SampleDocument.Entry(key, seq)));
        yield return new TableChange.Insert(Document(Row(log, $"page|thread|{KeyText.Inverted(seq)}|{key}"), seq).Set("body", SampleDocument.Thread(key, seq)));
        yield return new TableChange.Insert(Row(log, $"cmd|person:writer|{key}").Set("seq", seq).Set("ids", $"entry/{key} thread/{key}"));
    }

    private static TableRow Document(TableRow row, long seq) => row.Set("created", seq).Set("rev", seq);

    private static TableRow Row(int log, string row) => new(new TableKey($"log|{log:d4}", row));
}
