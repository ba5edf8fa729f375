using Leerlabs.Grains.Core;
using Leerlabs.Storage;

namespace Leerlabs.Silo.Tests.Storage;

public abstract partial class GrainStoreContract
{
    [Fact]
    public async Task A_grain_that_was_never_written_is_empty()
    {
        var grain = NewGrain();

        Assert.Equal(0, await Store.Head(grain, None));
        Assert.Empty(await Store.Resident(grain, None));
        Assert.Empty(await Store.Frames(grain, 0, 10, None));
        Assert.Null(await Store.Receipt(grain, Sample.Sanne, "command-1", None));
    }

    [Fact]
    public async Task A_commit_writes_all_of_its_batch()
    {
        var grain = NewGrain();
        var batch = Sample.Batch(grain, 0) with
        {
            Messages = [Sample.Message(1, 0, new GrainId("person", "bram"))],
            Marks = [new StoredMark(new GrainId("leerlab", "taal"), new MessageId(4, 2))],
        };

        await Commits(batch);

        Assert.Equal(1, await Store.Head(grain, None));
        Same.Frames(batch.Frames, await Store.Frames(grain, 0, 10, None));
        Same.Documents(batch.Puts, await Store.Documents(grain, ["entry/e1"], None));
        Same.Receipts(batch.Receipts, [await Store.Receipt(grain, Sample.Sanne, "command-1", None)]);
        Same.Messages(batch.Messages, await Store.Outgoing(grain, 10, None));
        Assert.Equal(new MessageId(4, 2), await Store.Mark(grain, new GrainId("leerlab", "taal"), None));
    }

    [Fact]
    public async Task A_batch_on_an_older_head_writes_nothing_and_is_told_the_head()
    {
        var grain = NewGrain();
        await Write(grain, 3);

        var late = await Store.Commit(Everything(grain, head: 1, command: "late"), None);

        Assert.Equal(new CommitResult.HeadMoved(3), late);
        await WroteNothing(grain, head: 3, command: "late");
    }

    [Fact]
    public async Task A_batch_ahead_of_the_head_writes_nothing()
    {
        var grain = NewGrain();

        var early = await Store.Commit(Everything(grain, head: 7, command: "early"), None);

        Assert.Equal(new CommitResult.HeadMoved(0), early);
        await WroteNothing(grain, head: 0, command: "early");
    }

    [Fact]
    public async Task A_batch_whose_frames_leave_a_gap_is_a_fault()
    {
        var grain = NewGrain();
        var gap = new GrainBatch { Grain = grain, ExpectedSeq = 0, Frames = [Sample.Frame(grain, 1), Sample.Frame(grain, 3)] };

        await Assert.ThrowsAsync<ArgumentException>(() => Store.Commit(gap, None));
        Assert.Equal(0, await Store.Head(grain, None));
    }

    [Fact]
    public async Task A_batch_may_hold_marks_and_nothing_else()
    {
        var (grain, source) = (NewGrain(), NewGrain("leerlab"));

        await Commits(new GrainBatch { Grain = grain, ExpectedSeq = 0, Marks = [new StoredMark(source, new MessageId(1, 0))] });
        await Write(grain, 1);
        await Commits(new GrainBatch { Grain = grain, ExpectedSeq = 1, Marks = [new StoredMark(source, new MessageId(2, 1))] });

        Assert.Equal(1, await Store.Head(grain, None));
        Assert.Equal(new MessageId(2, 1), await Store.Mark(grain, source, None));
    }

    [Fact]
    public async Task Everything_is_there_after_opening_again()
    {
        var grain = NewGrain();
        var batch = Everything(grain, head: 0, command: "command-1");
        await Commits(batch);

        await Reopen();

        Assert.Equal(1, await Store.Head(grain, None));
        Same.Frames(batch.Frames, await Store.Frames(grain, 0, 10, None));
        Same.Documents(batch.Puts, await Store.Documents(grain, ["entry/e1"], None));
        Same.Messages(batch.Messages, await Store.Outgoing(grain, 10, None));
        Assert.True(await IsAmongPending(grain));
        Assert.Contains(await Store.Due(Sample.Start, 1000, None), due => due.Grain == grain);
    }

    private static GrainBatch Everything(GrainId grain, long head, string command) => Sample.Batch(grain, head) with
    {
        Receipts = [Sample.Receipt(head + 1, command)],
        Messages = [Sample.Message(head + 1, 0, new GrainId("person", "bram"))],
        Marks = [new StoredMark(new GrainId("leerlab", "taal"), new MessageId(4, 2))],
        DueTimes = [new DueTime("due/remind", Sample.Start)],
    };

    private async Task WroteNothing(GrainId grain, long head, string command)
    {
        Assert.Equal(head, await Store.Head(grain, None));
        Assert.Equal(head, (await Store.Frames(grain, 0, 100, None)).Length);
        Assert.Null(await Store.Receipt(grain, Sample.Sanne, command, None));
        Assert.Empty(await Store.Outgoing(grain, 10, None));
        Assert.Null(await Store.Mark(grain, new GrainId("leerlab", "taal"), None));
        Assert.DoesNotContain(await Store.Due(Sample.Start, 1000, None), due => due.Grain == grain);
        Assert.False(await IsAmongPending(grain));
    }
}
