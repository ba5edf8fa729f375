using Leerlabs.Grains.Core;
using Leerlabs.Storage;
using Leerlabs.Storage.Copying;
using Leerlabs.Storage.Sqlite;
using Leerlabs.Storage.Tables;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Silo.Tests.Storage.Tables;

[Collection(WithAzurite.Name)]
public sealed class StoreCopyTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly GrainId Log = new("log", "taal");
    private static readonly GrainId Marked = new("person", "bram");
    private readonly TemporaryFolder _folder = new();
    private readonly HttpTables _tables = new(azurite.Connection);
    private SqliteStore _sqlite = null!;
    private TablesStore _store = null!;

    public async Task InitializeAsync()
    {
        _sqlite = SqliteStore.Open(_folder.File("from"));
        _store = await TablesStore.Open(_tables, AzuriteFixture.NewPrefix(), TimeProvider.System, None);
        await Fill(_sqlite);
    }

    public async Task DisposeAsync()
    {
        await _sqlite.DisposeAsync();
        _tables.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_store_goes_to_the_tables_and_back_and_stays_the_same()
    {
        var there = await new StoreCopy(_sqlite.Content(), _store.Content()).Run(null, None);
        await using var back = SqliteStore.Open(_folder.File("back"));
        var again = await new StoreCopy(_store.Content(), back.Content()).Run(null, None);

        Assert.Equal(there, again);
        Assert.Equal((10, 300), (there.Grains, there.Frames));
        await HoldsAll(_store);
        await HoldsAll(back);
        foreach (var grain in new[] { Log, Marked })
            Assert.True((await GrainSum.Of(_sqlite.Content(), grain, None)).Equals(await GrainSum.Of(back.Content(), grain, None)));
    }

    [Fact]
    public async Task What_was_copied_takes_commands_as_before()
    {
        await new StoreCopy(_sqlite.Content(), _store.Content()).Run(null, None);

        Assert.IsType<CommitResult.Duplicates>(await _store.Commit(Sample.Batch(Log, 292) with { Receipts = [Sample.Receipt(293, "command-7")] }, None));
        Assert.IsType<CommitResult.Committed>(await _store.Commit(Sample.Batch(Log, 292), None));
        Assert.Equal(293, await _store.Head(Log, None));
    }

    [Fact]
    public async Task A_copy_that_was_broken_off_goes_on()
    {
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new StoreCopy(_sqlite.Content(), _store.Content()).Run(
            copied =>
            {
                if (copied == 4)
                    stop.Cancel();
            },
            stop.Token));

        var rest = await new StoreCopy(_sqlite.Content(), _store.Content()).Run(null, None);

        Assert.Equal((10, 3), (rest.Grains, rest.Skipped));
        await HoldsAll(_store);
    }

    [Fact]
    public async Task A_grain_that_was_half_written_is_written_afresh()
    {
        var target = _store.Content();
        await target.Begin(Log, None);
        await target.Add(Log, new GrainPiece { Documents = [Sample.Resident("log/left", 1), Sample.Entry(400)] }, None);
        Assert.Equal(0, await _store.Head(Log, None));

        await new StoreCopy(_sqlite.Content(), target).Run(null, None);

        await HoldsAll(_store);
    }

    [Fact]
    public async Task A_target_that_holds_something_else_is_left_as_it_is()
    {
        await _store.Commit(Sample.Batch(Log, 0, "Anders"), None);

        await Assert.ThrowsAsync<StoreUnusableException>(() => new StoreCopy(_sqlite.Content(), _store.Content()).Run(null, None));

        Same.Frames([Sample.Frame(Log, 1, "Anders")], await _store.Frames(Log, 0, 10, None));
    }

    [Fact]
    public async Task Two_stores_that_differ_in_one_word_have_different_sums()
    {
        await using var other = SqliteStore.Open(_folder.File("other"));
        await Fill(other, "Woordem");

        Assert.False((await GrainSum.Of(_sqlite.Content(), Log, None)).Equals(await GrainSum.Of(other.Content(), Log, None)));
    }

    /// <summary>A long log with everything in it, seven small grains, and one that took messages and did nothing.</summary>
    private static async Task Fill(SqliteStore store, string words = "Woorden")
    {
        for (var head = 0; head < 290; head++)
            await store.Commit(Sample.Batch(Log, head), None);

        await store.Commit(Sample.Batch(Log, 290, words) with
        {
            Puts = [Sample.Entry(291, words), Sample.Resident("log", 291), Sample.Child("comment/a", "entry/e1", 291)],
            Messages = [Sample.Message(291, 0, Marked), Sample.Message(291, 1, Marked)],
            Marks = [new StoredMark(Marked, new MessageId(4, 2))],
            DueTimes = [new DueTime("due/remind", Sample.Start)],
            ErasedFrames = [3],
        }, None);
        await store.Commit(Sample.Bare(Log, 291), None);
        await store.Park(Log, new MessageId(291, 1), "refused", None);
        for (var n = 0; n < 7; n++)
            await store.Commit(Sample.Batch(new GrainId("school", $"s{n}"), 0), None);

        await store.Commit(Sample.Batch(new GrainId("programme", "main"), 0), None);
        await store.Commit(new GrainBatch { Grain = Marked, ExpectedSeq = 0, Marks = [new StoredMark(Log, new MessageId(1, 0))] }, None);
    }

    private async Task HoldsAll(IGrainStore store)
    {
        Same.Frames(await _sqlite.Frames(Log, 0, 1000, None), await store.Frames(Log, 0, 1000, None));
        Same.Documents(await _sqlite.Resident(Log, None), await store.Resident(Log, None));
        foreach (var page in new[] { new PageQuery("entry", null, null, null, 1000), new PageQuery("comment", "entry/e1", null, null, 10) })
            Same.Documents(await _sqlite.Page(Log, page, None), await store.Page(Log, page, None));

        Same.Messages(await _sqlite.Outgoing(Log, 10, None), await store.Outgoing(Log, 10, None));
        Same.Messages((await _sqlite.Parked(10, None)).Select(parked => parked.Message), (await store.Parked(10, None)).Select(parked => parked.Message));
        Assert.Equal(await _sqlite.Mark(Log, Marked, None), await store.Mark(Log, Marked, None));
        Assert.Equal(await _sqlite.Mark(Marked, Log, None), await store.Mark(Marked, Log, None));
        Assert.Equal((await _sqlite.Due(Sample.Start, 10, None)).ToList(), (await store.Due(Sample.Start, 10, None)).ToList());
        Assert.Equal([Log], (await store.Pending(None)).ToList());
        Same.Receipts([(await _sqlite.Receipt(Log, Sample.Sanne, "command-7", None))!], [await store.Receipt(Log, Sample.Sanne, "command-7", None)]);
    }
}
