using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Storage.Tables;

/// <summary>
/// The journal of erasures (design 4.12). A line is announced before the commit that erases, whose own row <c>erased|id</c> is the proof, and confirmed after it:
/// a restore replays what is confirmed or proven.
/// </summary>
internal sealed class ErasureIndex(StoreTables tables)
{
    private const string Partition = "erasures";
    private const string Sure = "sure";

    public static TableRow DoneRow(GrainId grain, Erasure erasure) => new TableRow(Keys.Of(grain, Keys.Erased(erasure.Id))).Set("line", erasure.ToLine());

    public Task Announce(Erasure erasure) => tables.WriteIndex(new TableChange.Put(Row(erasure)));

    public Task Done(Erasure erasure) => tables.WriteIndex(new TableChange.Put(Row(erasure).Set(Sure, true)));

    /// <summary>The erasures that were done.</summary>
    public async Task<ImmutableArray<Erasure>> All(CancellationToken cancellation)
    {
        var all = ImmutableArray.CreateBuilder<Erasure>();
        await foreach (var row in tables.Index(TableQuery.Of(Partition), cancellation))
            if (Erasure.FromLine(row.Text("line")) is { } erasure && (row.Flag(Sure) || await MakeSure(erasure, cancellation)))
                all.Add(erasure);

        return all.DrainToImmutable();
    }

    private async Task<bool> MakeSure(Erasure erasure, CancellationToken cancellation)
    {
        if (await tables.Grain(Keys.Of(GrainId.Parse(erasure.Grain), Keys.Erased(erasure.Id)), cancellation) is null)
            return false;

        await Done(erasure);
        return true;
    }

    private static TableRow Row(Erasure erasure) => new TableRow(new(Partition, erasure.Id)).Set("line", erasure.ToLine());
}
