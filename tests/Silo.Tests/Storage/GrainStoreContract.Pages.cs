using Leerlabs.Grains.Core;
using Leerlabs.Storage;

namespace Leerlabs.Silo.Tests.Storage;

public abstract partial class GrainStoreContract
{
    [Fact]
    public async Task A_page_is_the_newest_first()
    {
        var grain = NewGrain();
        await Write(grain, 5);

        Assert.Equal(["entry/e5", "entry/e4", "entry/e3"], await PageIds(grain, new PageQuery("entry", null, null, null, 3)));
    }

    [Fact]
    public async Task Before_goes_on_backwards_and_leaves_its_own_number_out()
    {
        var grain = NewGrain();
        await Write(grain, 5);

        Assert.Equal(["entry/e3", "entry/e2"], await PageIds(grain, new PageQuery("entry", null, 4, null, 2)));
        Assert.Empty(await PageIds(grain, new PageQuery("entry", null, 1, null, 2)));
    }

    [Fact]
    public async Task After_goes_forwards_oldest_first_and_leaves_its_own_number_out()
    {
        var grain = NewGrain();
        await Write(grain, 5);

        Assert.Equal(["entry/e3", "entry/e4"], await PageIds(grain, new PageQuery("entry", null, null, 2, 2)));
        Assert.Equal(["entry/e3"], await PageIds(grain, new PageQuery("entry", null, 4, 2, 10)));
    }

    [Fact]
    public async Task A_page_of_a_parent_holds_only_its_children()
    {
        var grain = NewGrain();
        await WriteComments(grain);

        Assert.Equal(["comment/b", "comment/a"], await PageIds(grain, new PageQuery("comment", "entry/e1", null, null, 10)));
        Assert.Equal(["comment/b"], await PageIds(grain, new PageQuery("comment", "entry/e1", null, 1, 10)));
        Assert.Equal(["comment/a"], await PageIds(grain, new PageQuery("comment", "entry/e1", 2, null, 10)));
    }

    [Fact]
    public async Task A_page_without_a_parent_holds_the_children_of_all()
    {
        var grain = NewGrain();
        await WriteComments(grain);

        Assert.Equal(["comment/c", "comment/b", "comment/a"], await PageIds(grain, new PageQuery("comment", null, null, null, 10)));
    }

    [Fact]
    public async Task A_page_never_cuts_what_one_frame_made()
    {
        var grain = NewGrain();
        await Write(grain, 1);
        await Commits(Sample.Bare(grain, 1) with { Puts = [.. "abc".Select(id => Sample.Child($"entry/{id}", "x", 2))] });
        await Write(grain, 1);

        var newest = await PageIds(grain, new PageQuery("entry", null, null, null, 2));
        var oldest = await PageIds(grain, new PageQuery("entry", null, null, 0, 2));

        Assert.Equal(["entry/e3", "entry/c", "entry/b", "entry/a"], newest);
        Assert.Equal(["entry/e1", "entry/a", "entry/b", "entry/c"], oldest);
    }

    [Fact]
    public async Task A_document_that_changes_keeps_its_place()
    {
        var grain = NewGrain();
        await Write(grain, 3);

        await Commits(Sample.Bare(grain, 3) with { Puts = [Sample.Entry(1, "Later") with { Rev = 4 }] });

        Assert.Equal(["entry/e3", "entry/e2", "entry/e1"], await PageIds(grain, new PageQuery("entry", null, null, null, 10)));
    }

    private Task WriteComments(GrainId grain) => CommitEach(
        Sample.Bare(grain, 0) with { Puts = [Sample.Child("comment/a", "entry/e1", 1)] },
        Sample.Bare(grain, 1) with { Puts = [Sample.Child("comment/b", "entry/e1", 2)] },
        Sample.Bare(grain, 2) with { Puts = [Sample.Child("comment/c", "entry/e2", 3), Sample.Child("version/c", "entry/e1", 3)] });

    private async Task CommitEach(params GrainBatch[] batches)
    {
        foreach (var batch in batches)
            await Commits(batch);
    }
}
