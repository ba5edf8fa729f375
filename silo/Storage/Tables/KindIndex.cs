using System.Runtime.CompilerServices;
using Leerlabs.Grains.Core;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Storage.Tables;

/// <summary>Which grains there are, a partition for each kind. A row is sure once somebody saw that the grain was written.</summary>
internal sealed class KindIndex(StoreTables tables)
{
    private const string Sure = "sure";

    public Task Add(GrainId grain) => tables.WriteIndex(new TableChange.Put(Row(grain)));

    /// <summary>The grain is about to be written afresh.</summary>
    public Task Remove(GrainId grain) => tables.TidyIndex(Row(grain).Key, TableChange.AnyVersion);

    public async IAsyncEnumerable<GrainId> Of(string kind, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in tables.Index(TableQuery.Of($"kind|{kind}"), cancellation))
            if (GrainId.Parse(row.Text("grain")) is var grain && (row.Flag(Sure) || await MakeSure(grain, cancellation)))
                yield return grain;
    }

    /// <summary>Grains of every kind, also those that hold marks and nothing else.</summary>
    public async IAsyncEnumerable<GrainId> All([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var row in tables.Index(TableQuery.Partitions("kind|", "kind|" + TableQuery.Last), cancellation))
            if (GrainId.Parse(row.Text("grain")) is var grain && (row.Flag(Sure) || await tables.Grain(Keys.Of(grain, Keys.Head), cancellation) is not null))
                yield return grain;
    }

    private async Task<bool> MakeSure(GrainId grain, CancellationToken cancellation)
    {
        if (await tables.Grain(Keys.Of(grain, Keys.Head), cancellation) is not { } head || Head.Of(head).Seq == 0)
            return false;

        await tables.WriteIndex(new TableChange.Put(Row(grain).Set(Sure, true)));
        return true;
    }

    private static TableRow Row(GrainId grain) => new TableRow(new($"kind|{grain.Kind}", grain.Key)).Set("grain", grain.ToString());
}
