using Leerlabs.Grains.Core;
using Leerlabs.Storage;

namespace Leerlabs.Silo.Tests.Storage;

public abstract partial class GrainStoreContract
{
    [Fact]
    public async Task Refused_batches_do_not_touch_those_beside_them()
    {
        var grains = Enumerable.Range(0, 60).Select(_ => NewGrain()).ToArray();
        await Task.WhenAll(grains.Select(grain => Commits(Sample.Batch(grain, 0))));

        var results = await Task.WhenAll(grains.Select((grain, i) => Store.Commit(Third(grain, i % 3), None)));

        for (var i = 0; i < grains.Length; i++)
            await IsAsExpected(grains[i], i % 3, results[i]);
    }

    [Fact]
    public async Task Of_two_batches_on_one_head_one_is_written()
    {
        var grain = NewGrain();
        var batches = Enumerable.Range(0, 16).Select(i => Sample.Batch(grain, 0) with { Receipts = [Sample.Receipt(1, $"c{i}")] });

        var results = await Task.WhenAll(batches.Select(batch => Store.Commit(batch, None)));

        Assert.Single(results.OfType<CommitResult.Committed>());
        Assert.Equal(15, results.OfType<CommitResult.HeadMoved>().Count(moved => moved.Seq == 1));
        Assert.Single(await Store.Frames(grain, 0, 10, None));
    }

    [Fact]
    public async Task Many_grains_commit_at_once_and_each_keeps_its_own_order()
    {
        var grains = Enumerable.Range(0, 32).Select(_ => NewGrain()).ToArray();

        await Task.WhenAll(grains.Select(grain => Task.Run(() => Write(grain, 10))));

        foreach (var grain in grains)
            Assert.Equal(Enumerable.Range(1, 10).Select(seq => (long)seq), (await Store.Frames(grain, 0, 100, None)).Select(frame => frame.Seq));
    }

    [Fact]
    public async Task A_read_sees_every_commit_that_was_answered()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            var grain = NewGrain();
            for (var head = 0; head < 20; head++)
            {
                await Commits(Sample.Batch(grain, head));
                Assert.Equal(head + 1, await Store.Head(grain, None));
                Assert.Single(await Store.Documents(grain, [$"entry/e{head + 1}"], None));
            }
        })));
    }

    /// <summary>By turns a batch that fits, one on an old head and one that was done before.</summary>
    private static GrainBatch Third(GrainId grain, int turn) => turn switch
    {
        0 => Sample.Batch(grain, 1),
        1 => Sample.Batch(grain, 0) with { Receipts = [Sample.Receipt(1, "other")] },
        _ => Sample.Batch(grain, 1) with { Receipts = [Sample.Receipt(2, "command-1")] },
    };

    private async Task IsAsExpected(GrainId grain, int turn, CommitResult result)
    {
        var expected = turn switch { 0 => typeof(CommitResult.Committed), 1 => typeof(CommitResult.HeadMoved), _ => typeof(CommitResult.Duplicates) };
        Assert.IsType(expected, result);
        Assert.Equal(turn == 0 ? 2 : 1, await Store.Head(grain, None));
        Assert.Equal(turn == 0 ? 2 : 1, (await PageIds(grain, new PageQuery("entry", null, null, null, 10))).Count);
    }
}
