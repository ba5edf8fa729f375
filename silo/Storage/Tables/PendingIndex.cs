using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Storage.Tables;

/// <summary>
/// Markers of grains that may have messages to deliver (design 4.8), spread over some partitions. The head says whether the marker is written, so that most commits write none; to
/// remove it the head is changed first, and the marker only in the version that was seen before.
/// </summary>
internal sealed class PendingIndex(StoreTables tables, GrainHeads heads)
{
    private const int Shards = 16;

    public Task Add(GrainId grain) => tables.WriteIndex(new TableChange.Put(new TableRow(Key(grain)).Set("grain", grain.ToString())));

    public async Task<ImmutableArray<GrainId>> All(CancellationToken cancellation)
    {
        var grains = ImmutableArray.CreateBuilder<GrainId>();
        await foreach (var row in tables.Index(TableQuery.Partitions(Shard(0), Shard(Shards - 1)), cancellation))
            grains.Add(GrainId.Parse(row.Text("grain")));

        return grains.DrainToImmutable();
    }

    /// <summary>Removes the marker of a grain that has nothing to deliver any more. Only inside the grain's gate.</summary>
    public async Task RemoveWhenEmpty(KnownGrain known, Func<Task<bool>> isEmpty)
    {
        var marker = await tables.Index(Key(known.Grain), CancellationToken.None);
        var head = known.Head ?? await heads.Settled(known);
        if (!head.Marked || !await isEmpty())
            return;

        var next = head with { Marked = false };
        try
        {
            var versions = await tables.WriteGrain([next.On(known.Grain, head.ETag)]);
            known.Learn(next with { ETag = versions[0] }, own: true);
        }
        catch (TablesException moved) when (moved.IsStale || moved.IsMissing)
        {
            known.Forget();
            return;
        }

        if (marker is not null)
            await tables.TidyIndex(marker.Key, marker.ETag!);
    }

    private static TableKey Key(GrainId grain) => new(Shard(ShardOf(grain.ToString())), Keys.Partition(grain));

    private static string Shard(int number) => $"pending|{number:d2}";

    private static int ShardOf(string grain) => (int)(grain.Aggregate(2166136261u, (hash, letter) => (hash ^ letter) * 16777619u) % Shards);
}
