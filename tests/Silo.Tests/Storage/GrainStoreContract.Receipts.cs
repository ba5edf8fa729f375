using Leerlabs.Storage;

namespace Leerlabs.Silo.Tests.Storage;

public abstract partial class GrainStoreContract
{
    [Fact]
    public async Task A_command_that_was_done_before_writes_nothing_and_gets_its_first_receipt()
    {
        var grain = NewGrain();
        await Write(grain, 2);

        var again = await Store.Commit(Everything(grain, head: 2, command: "command-1"), None);

        Same.Receipts([Sample.Receipt(1)], Assert.IsType<CommitResult.Duplicates>(again).First);
        Assert.Equal(2, await Store.Head(grain, None));
        Assert.Equal(2, (await Store.Frames(grain, 0, 100, None)).Length);
        Assert.Empty(await Store.Outgoing(grain, 10, None));
    }

    [Fact]
    public async Task One_done_command_among_new_ones_stops_the_batch_and_leaves_the_new_ones_undone()
    {
        var grain = NewGrain();
        await Write(grain, 1);

        var mixed = await Store.Commit(Sample.Batch(grain, 1) with { Receipts = [Sample.Receipt(2, "new"), Sample.Receipt(2, "command-1")] }, None);

        Same.Receipts([Sample.Receipt(1)], Assert.IsType<CommitResult.Duplicates>(mixed).First);
        Assert.Null(await Store.Receipt(grain, Sample.Sanne, "new", None));
    }

    [Fact]
    public async Task One_person_never_claims_the_receipt_of_another()
    {
        var grain = NewGrain();
        await Write(grain, 1);

        await Commits(Sample.Batch(grain, 1) with { Receipts = [Sample.Receipt(2, "command-1", "person/bram")] });

        Assert.Equal(1, (await Store.Receipt(grain, Sample.Sanne, "command-1", None))!.Seq);
        Assert.Equal(2, (await Store.Receipt(grain, "person/bram", "command-1", None))!.Seq);
    }

    [Fact]
    public async Task The_same_command_id_on_another_grain_is_another_command()
    {
        var (one, two) = (NewGrain(), NewGrain());

        await Commits(Sample.Batch(one, 0));
        await Commits(Sample.Batch(two, 0));

        Assert.Equal(1, await Store.Head(two, None));
    }

    [Fact]
    public async Task A_receipt_lives_on_when_its_frame_and_documents_are_erased()
    {
        var grain = NewGrain();
        await Write(grain, 2);

        await Store.Erase(grain, [1], ["entry/e1"], None);
        await Reopen();

        Same.Receipts([Sample.Receipt(1)], [await Store.Receipt(grain, Sample.Sanne, "command-1", None)]);
        Assert.IsType<CommitResult.Duplicates>(await Store.Commit(Sample.Batch(grain, 2) with { Receipts = [Sample.Receipt(3, "command-1")] }, None));
    }

    [Fact]
    public async Task A_receipt_may_name_no_document()
    {
        var grain = NewGrain();

        await Commits(Sample.Bare(grain, 0) with { Receipts = [new StoredReceipt(Sample.Sanne, "quiet", 1, [])] });

        Assert.Empty((await Store.Receipt(grain, Sample.Sanne, "quiet", None))!.Ids);
    }
}
