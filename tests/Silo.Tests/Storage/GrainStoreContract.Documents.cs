using Leerlabs.Storage;

namespace Leerlabs.Silo.Tests.Storage;

public abstract partial class GrainStoreContract
{
    [Fact]
    public async Task Unpaged_documents_come_together_and_paged_ones_do_not()
    {
        var grain = NewGrain();
        StoredDocument[] resident = [Sample.Resident("log", 1), Sample.Resident("report/r1", 1, "entry/e1")];

        await Commits(Sample.Bare(grain, 0) with { Puts = [.. resident, Sample.Entry(1)] });

        Same.Documents(resident, await Store.Resident(grain, None));
    }

    [Fact]
    public async Task A_put_replaces_the_document_with_that_id()
    {
        var grain = NewGrain();
        await Write(grain, 1);
        var edited = Sample.Entry(1, "Betere woorden") with { Rev = 2, Trail = [1, 2] };

        await Commits(Sample.Bare(grain, 1) with { Puts = [edited] });

        Same.Documents([edited], await Store.Documents(grain, ["entry/e1"], None));
        Same.Documents([edited], await Store.Page(grain, new PageQuery("entry", null, null, null, 10), None));
    }

    [Fact]
    public async Task A_deleted_document_is_gone_everywhere()
    {
        var grain = NewGrain();
        await Commits(Sample.Bare(grain, 0) with { Puts = [Sample.Entry(1), Sample.Resident("log", 1)] });

        await Commits(Sample.Bare(grain, 1) with { Deletes = ["entry/e1", "log", "never/was"] });

        Assert.Empty(await Store.Documents(grain, ["entry/e1", "log"], None));
        Assert.Empty(await Store.Resident(grain, None));
        Assert.Empty(await PageIds(grain, new PageQuery("entry", null, null, null, 10)));
    }

    [Fact]
    public async Task Asked_documents_that_do_not_exist_are_left_out()
    {
        var grain = NewGrain();
        await Write(grain, 2);

        var found = await Store.Documents(grain, ["entry/e2", "entry/none", "entry/e1"], None);

        Same.Documents([Sample.Entry(1), Sample.Entry(2)], found);
    }

    [Fact]
    public async Task A_document_of_one_grain_is_not_found_in_another()
    {
        var (one, two) = (NewGrain(), NewGrain());
        await Write(one, 1);
        await Commits(Sample.Bare(two, 0));

        Assert.Empty(await Store.Documents(two, ["entry/e1"], None));
    }
}
