using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Storage.Tables;

/// <summary>Frames in order: the rows from the one that holds the frame asked for.</summary>
internal sealed class StoredFrames(StoreTables tables)
{
    private const int RowsAtOnce = 100;

    public async Task<ImmutableArray<Frame>> After(GrainId grain, long after, int take, CancellationToken cancellation)
    {
        var frames = ImmutableArray.CreateBuilder<Frame>();
        var query = TableQuery.Of(Keys.Partition(grain), Keys.Frame(Math.Max(0, after) + 1), Keys.Frames + TableQuery.Last) with { AtOnce = Math.Clamp(take, 1, RowsAtOnce) };
        await foreach (var row in tables.Grain(query, cancellation))
        {
            var body = await Content.Read(tables, row, cancellation);
            frames.AddRange(FrameRows.Read(grain, row, body).Where(frame => frame.Seq > after).Take(take - frames.Count));
            if (frames.Count == take)
                break;
        }

        return frames.DrainToImmutable();
    }
}
