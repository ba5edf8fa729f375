using System.Collections.Immutable;
using System.Globalization;
using Leerlabs.Grains.Core;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Storage.Tables;

/// <summary>Due times in the order in which they come, a partition for each hour (design 4.9). The grain's own <c>due|name</c> says whether one still holds.</summary>
internal sealed class DueIndex(StoreTables tables, TimeProvider time)
{
    /// <summary>The value that holds the instant, in UTC ticks.</summary>
    public const string At = "at";

    private const string Prefix = "due|";

    /// <summary>So long a commit may be under way whose index row is written and whose own row is not.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    public async Task Announce(GrainId grain, List<DueMove> moves)
    {
        foreach (var move in moves.Where(move => move.Was != move.Now))
        {
            if (move.Was is { } was)
                move.OldVersion = (await tables.Index(Key(grain, move.Name, was), CancellationToken.None))?.ETag;
            if (move.Now is { } now)
                await tables.WriteIndex(new TableChange.Put(Row(grain, move.Name, now)));
        }
    }

    public async Task Tidy(GrainId grain, List<DueMove> moves)
    {
        foreach (var move in moves)
            if (move.OldVersion is { } version)
                await tables.TidyIndex(Key(grain, move.Name, move.Was!.Value), version);
    }

    public async Task<ImmutableArray<StoredDue>> Until(DateTimeOffset instant, int take, CancellationToken cancellation)
    {
        var dues = ImmutableArray.CreateBuilder<StoredDue>();
        List<TableRow> rows = [];
        await foreach (var row in tables.Index(TableQuery.Partitions(Prefix, Bucket(instant.UtcTicks)), cancellation))
        {
            if (row.Number(At) > instant.UtcTicks)
                break;

            rows.Add(row);
            if (dues.Count + rows.Count < take)
                continue;

            await Confirm(rows, dues, cancellation);
            if (dues.Count >= take)
                break;
        }

        await Confirm(rows, dues, cancellation);
        return dues.DrainToImmutable();
    }

    /// <summary>The row in the grain's own partition.</summary>
    public static TableRow OwnRow(GrainId grain, string name, long ticks) => new TableRow(Keys.Of(grain, Keys.Due(name))).Set("name", name).Set(At, ticks);

    private async Task Confirm(List<TableRow> rows, ImmutableArray<StoredDue>.Builder dues, CancellationToken cancellation)
    {
        foreach (var (due, holds) in await Together.Of(rows, row => Holds(row, cancellation)))
            if (holds)
                dues.Add(due);

        rows.Clear();
    }

    private async Task<(StoredDue Due, bool Holds)> Holds(TableRow row, CancellationToken cancellation)
    {
        var due = new StoredDue(GrainId.Parse(row.Text("grain")), row.Text("name"), new DateTimeOffset(row.Number(At), TimeSpan.Zero));
        var own = await tables.Grain(Keys.Of(due.Grain, Keys.Due(due.Name)), cancellation);
        var holds = own?.Number(At) == due.At.UtcTicks;
        if (!holds && row.Timestamp + Grace < time.GetUtcNow())
            await tables.TidyIndex(row.Key, row.ETag!);

        return (due, holds);
    }

    private static TableRow Row(GrainId grain, string name, long ticks) =>
        new TableRow(Key(grain, name, ticks)).Set("grain", grain.ToString()).Set("name", name).Set(At, ticks);

    private static TableKey Key(GrainId grain, string name, long ticks) =>
        new(Bucket(ticks), $"{ticks.ToString("d19", CultureInfo.InvariantCulture)}|{Keys.Partition(grain)}|{KeyText.Of(name)}");

    private static string Bucket(long ticks) => Prefix + new DateTime(ticks, DateTimeKind.Utc).ToString("yyyyMMddHH", CultureInfo.InvariantCulture);
}
