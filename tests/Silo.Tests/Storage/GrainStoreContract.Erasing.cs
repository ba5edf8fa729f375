using Leerlabs.Storage;

namespace Leerlabs.Silo.Tests.Storage;

public abstract partial class GrainStoreContract
{
    [Fact]
    public async Task An_erased_frame_keeps_its_number_and_instant_and_nothing_else()
    {
        var grain = NewGrain();
        await Write(grain, 3);

        await Store.Erase(grain, [2], [], None);

        var frames = await Store.Frames(grain, 0, 10, None);
        Same.Frames([Sample.Frame(grain, 1), FrameJson.Erased(grain, 2, Sample.Start.AddMinutes(2)), Sample.Frame(grain, 3)], frames);
        Assert.True(frames[1].Erased);
        Assert.Equal(3, await Store.Head(grain, None));
    }

    [Fact]
    public async Task An_erased_document_is_gone()
    {
        var grain = NewGrain();
        await Write(grain, 2);

        await Store.Erase(grain, [1], ["entry/e1"], None);

        Assert.Equal(["entry/e2"], await PageIds(grain, new PageQuery("entry", null, null, null, 10)));
        Assert.Empty(await Store.Documents(grain, ["entry/e1"], None));
    }

    [Fact]
    public async Task A_commit_erases_frames_and_writes_the_new_state_in_one_go()
    {
        var grain = NewGrain();
        await Write(grain, 2);
        var redacted = Sample.Entry(1, "") with { Rev = 3, Trail = [3] };

        await Commits(Sample.Bare(grain, 2) with { Puts = [redacted], ErasedFrames = [1] });

        Assert.Equal([true, false, false], (await Store.Frames(grain, 0, 10, None)).Select(frame => frame.Erased));
        Same.Documents([redacted], await Store.Documents(grain, ["entry/e1"], None));
    }

    [Fact]
    public async Task A_refused_commit_erases_nothing()
    {
        var grain = NewGrain();
        await Write(grain, 2);

        await Store.Commit(Sample.Bare(grain, 1) with { ErasedFrames = [1] }, None);
        await Reopen();

        Assert.DoesNotContain(await Store.Frames(grain, 0, 10, None), frame => frame.Erased);
    }

    [Fact]
    public async Task What_was_erased_stays_erased_after_opening_again()
    {
        var grain = NewGrain();
        await Write(grain, 2);
        await Store.Erase(grain, [1, 2], ["entry/e1"], None);

        await Reopen();

        Assert.All(await Store.Frames(grain, 0, 10, None), frame => Assert.True(frame.Erased));
        Assert.Empty(await Store.Documents(grain, ["entry/e1"], None));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1L << 32)]
    public async Task A_number_that_no_frame_can_have_is_a_fault_and_touches_no_other_grain(long seq)
    {
        var grains = new[] { NewGrain(), NewGrain(), NewGrain() };
        foreach (var grain in grains)
            await Write(grain, 1);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => Store.Erase(grains[1], [seq], [], None));

        foreach (var grain in grains)
            Assert.False(Assert.Single(await Store.Frames(grain, 0, 10, None)).Erased);
    }

    [Fact]
    public async Task Erasing_what_is_not_there_is_no_fault()
    {
        await Store.Erase(NewGrain(), [1, 2], ["entry/none"], None);

        var grain = NewGrain();
        await Write(grain, 1);
        await Store.Erase(grain, [5], ["entry/none"], None);
        Assert.Single(await Store.Frames(grain, 0, 10, None));
    }
}
