using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Leerlabs.Grains.Core;
using Leerlabs.Storage.Tables.Client;
using Leerlabs.Web.Shared;

namespace Leerlabs.Web.Audit;

/// <summary>The trail of a cluster: a table with a partition for each month and grain. A row's key is its content, so that writing it again changes nothing.</summary>
internal sealed class SharedAudit(SharedStorage storage) : IAuditStore
{
    private const string Month = "yyyyMM";

    public Task Create(CancellationToken cancellation) => storage.Tables.Create(storage.AuditTable, cancellation);

    public async Task Add(IReadOnlyCollection<AuditRow> rows, CancellationToken cancellation)
    {
        foreach (var partition in rows.Select(Row).DistinctBy(row => row.Key).GroupBy(row => row.Key.Partition))
            foreach (var some in partition.Chunk(TableLimits.ChangesAtOnce))
                await storage.Tables.Write(storage.AuditTable, [.. some.Select(row => new TableChange.Put(row))], cancellation);
    }

    public async Task Forget(DateTimeOffset now, CancellationToken cancellation)
    {
        var before = now - Limits.AuditLife;
        List<TableKey> old = [];
        await foreach (var row in storage.Tables.Query(storage.AuditTable, TableQuery.Partitions("0", Text(before, Month) + "|~").Only("person"), cancellation))
            if (row.Key.Partition.AsSpan(0, Month.Length).SequenceCompareTo(Text(before, Month)) < 0 || string.CompareOrdinal(row.Key.Row, Ticks(before)) < 0)
                old.Add(row.Key);

        foreach (var partition in old.GroupBy(key => key.Partition))
            foreach (var some in partition.Chunk(TableLimits.ChangesAtOnce))
                await Remove(some, cancellation);
    }

    public async Task<List<AuditRow>> Read(string grain, DateTimeOffset from, DateTimeOffset to, CancellationToken cancellation)
    {
        List<AuditRow> rows = [];
        for (var month = new DateTimeOffset(from.UtcDateTime.Year, from.UtcDateTime.Month, 1, 0, 0, 0, TimeSpan.Zero); month < to; month = month.AddMonths(1))
            await foreach (var row in storage.Tables.Query(storage.AuditTable, TableQuery.Of(Partition(grain, month), Ticks(from), Ticks(to)), cancellation))
                rows.Add(Read(row, grain));

        return rows;
    }

    private async Task Remove(TableKey[] keys, CancellationToken cancellation)
    {
        try
        {
            await storage.Tables.Write(storage.AuditTable, [.. keys.Select(key => new TableChange.Delete(key))], cancellation);
        }
        catch (TablesException gone) when (gone.IsMissing)
        {
            // Another node forgets too; what is left goes tomorrow.
        }
    }

    private static TableRow Row(AuditRow row) => new TableRow(new(Partition(row.Grain, row.At), $"{Ticks(row.At)}|{Hash(row)}"))
        .Set("at", row.At.UtcTicks).Set("person", row.Person).Set("what", row.What).Set("id", row.Id);

    private static AuditRow Read(TableRow row, string grain) =>
        new(new DateTimeOffset(row.Number("at"), TimeSpan.Zero), row.Text("person"), row.Text("what"), grain, row.TextOrNull("id"));

    private static string Partition(string grain, DateTimeOffset at) => $"{Text(at, Month)}|{KeyText.Of(grain)}";

    private static string Ticks(DateTimeOffset at) => at.UtcTicks.ToString("d19", CultureInfo.InvariantCulture);

    private static string Text(DateTimeOffset at, string format) => at.UtcDateTime.ToString(format, CultureInfo.InvariantCulture);

    private static string Hash(AuditRow row) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{row.Person}\n{row.What}\n{row.Id}")).AsSpan(0, 16));
}
