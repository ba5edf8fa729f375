using Leerlabs.Grains.Core;

namespace Leerlabs.Silo.Tests.Storage;

public abstract partial class GrainStoreContract
{
    [Fact]
    public async Task Frames_come_in_order_after_the_asked_one_and_no_more_than_asked()
    {
        var grain = NewGrain();
        await Write(grain, 12);

        Assert.Equal([5, 6, 7], (await Store.Frames(grain, 4, 3, None)).Select(frame => frame.Seq));
        Assert.Equal([11, 12], (await Store.Frames(grain, 10, 100, None)).Select(frame => frame.Seq));
        Assert.Empty(await Store.Frames(grain, 12, 100, None));
    }

    [Fact]
    public async Task Frames_of_other_grains_do_not_mix_in()
    {
        var (one, two) = (NewGrain(), NewGrain());
        await Write(one, 2);
        await Write(two, 3);
        await Write(one, 1);

        Assert.All(await Store.Frames(one, 0, 100, None), frame => Assert.Equal(one, frame.Grain));
        Assert.Equal([1, 2, 3], (await Store.Frames(one, 0, 100, None)).Select(frame => frame.Seq));
    }

    [Fact]
    public async Task One_batch_may_hold_the_frames_of_many_commands()
    {
        var grain = NewGrain();
        var frames = Enumerable.Range(1, 64).Select(seq => Sample.Frame(grain, seq)).ToArray();

        await Commits(Sample.Bare(grain, 0) with { Frames = [.. frames] });

        Assert.Equal(64, await Store.Head(grain, None));
        Same.Frames(frames, await Store.Frames(grain, 0, 100, None));
    }

    [Fact]
    public async Task A_frame_keeps_scopes_events_and_documents_to_the_byte()
    {
        var grain = NewGrain();
        var frame = Sample.Frame(grain, 1) with
        {
            Events = [Sample.Json("""{"type":"a", "unknown": [1,  2]}"""), Sample.Json("{}")],
            Puts =
            [
                new FramePut("comment/één", "entry/e1", Sample.Json("""{"text":"“ja” 😀 \u0041"}"""), Scope.AnyOf("a").And(Scope.AnyOf("b", "c")), Scope.Nobody),
                new FramePut("log", null, Sample.Json("{}"), Scope.Everyone, Scope.Everyone),
            ],
        };

        await Commits(Sample.Bare(grain, 0) with { Frames = [frame] });
        var read = Assert.Single(await Store.Frames(grain, 0, 1, None));

        Same.Frames([frame], [read]);
        Assert.Equal(Scope.AnyOf("a").And(Scope.AnyOf("b", "c")), read.Puts[0].Scope);
        Assert.Equal(Scope.Nobody, read.Puts[0].Was);
        Assert.Null(read.Puts[1].Parent);
        Assert.Equal(frame.At, read.At);
    }

    [Fact]
    public async Task A_large_frame_is_kept_whole()
    {
        var grain = NewGrain();
        var batch = Sample.Batch(grain, 0, new string('w', 200_000));

        await Commits(batch);

        Same.Frames(batch.Frames, await Store.Frames(grain, 0, 1, None));
        Same.Documents(batch.Puts, await Store.Documents(grain, ["entry/e1"], None));
    }
}
