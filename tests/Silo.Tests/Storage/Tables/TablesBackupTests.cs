using Leerlabs.Grains.Core;
using Leerlabs.Storage;
using Leerlabs.Storage.Copying;
using Leerlabs.Storage.Tables;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Silo.Tests.Storage.Tables;

[Collection(WithAzurite.Name)]
public sealed class TablesBackupTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly GrainId Log = new("log", "taal");
    private static readonly GrainId Bram = new("person", "bram");
    private readonly TemporaryFolder _folder = new();
    private readonly HttpTables _tables = new(azurite.Connection);
    private TablesStore _store = null!;

    private string Backup => _folder.File("backup.db");

    public async Task InitializeAsync() => _store = await TablesStore.Open(_tables, AzuriteFixture.NewPrefix(), TimeProvider.System, None);

    public Task DisposeAsync()
    {
        _tables.Dispose();
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task What_was_written_after_the_backup_is_gone_and_the_rest_is_as_it_was()
    {
        await Write(0, 5);
        await TablesBackup.Copy(_store, Backup, None);
        await Write(5, 3);
        await Commits(Sample.Batch(new GrainId("school", "later"), 0));

        await TablesBackup.Restore(Backup, _store, force: true, None);

        Assert.Equal(5, await _store.Head(Log, None));
        Assert.Equal(5, (await _store.Page(Log, new PageQuery("entry", null, null, null, 10), None)).Length);
        Assert.Empty(await _store.Grains("school", None).ToListAsync());
        await Write(5, 2);
        Assert.Equal(7, (await _store.Frames(Log, 0, 10, None)).Length);
    }

    [Fact]
    public async Task A_backup_is_not_put_over_data_unless_forced()
    {
        await Write(0, 2);
        await TablesBackup.Copy(_store, Backup, None);
        await Write(2, 1);

        await Assert.ThrowsAsync<StoreUnusableException>(() => TablesBackup.Restore(Backup, _store, force: false, None));
        Assert.Equal(3, await _store.Head(Log, None));
    }

    [Fact]
    public async Task What_was_erased_since_stays_erased()
    {
        await Write(0, 4);
        await TablesBackup.Copy(_store, Backup, None);
        await _store.Erase(Log, [2], ["entry/e2"], None);

        await TablesBackup.Restore(Backup, _store, force: true, None);

        Assert.Equal([false, true, false, false], (await _store.Frames(Log, 0, 10, None)).Select(frame => frame.Erased));
        Assert.Empty(await _store.Documents(Log, ["entry/e2"], None));
    }

    [Fact]
    public async Task Messages_that_were_on_their_way_are_on_their_way_again()
    {
        await Commits(Sample.Batch(Log, 0) with { Messages = [Sample.Message(1, 0, Bram)] });
        await TablesBackup.Copy(_store, Backup, None);
        await Commits(new GrainBatch { Grain = Bram, ExpectedSeq = 0, Marks = [new StoredMark(Log, new MessageId(1, 0))] });
        await _store.Delivered(Log, [new MessageId(1, 0)], None);

        await TablesBackup.Restore(Backup, _store, force: true, None);

        Same.Messages([Sample.Message(1, 0, Bram)], await _store.Outgoing(Log, 10, None));
        Assert.Equal([Log], (await _store.Pending(None)).ToList());
        Assert.Null(await _store.Mark(Bram, Log, None));
    }

    [Fact]
    public async Task A_cut_is_the_past_while_the_present_goes_on()
    {
        await Write(0, 3);
        await Commits(Sample.Bare(Log, 3) with { Puts = [Sample.Resident("log", 4)] });
        var cut = await _store.Cut(None);
        var before = await GrainSum.Of(_store.Content(), Log, None);
        await Commits(Edit(4));
        await Commits(Sample.Bare(Log, 5) with { Frames = [Sample.Frame(Log, 6) with { Deletes = [new FrameDelete("entry/e2", Scope.Everyone)] }], Deletes = ["entry/e2"], Receipts = [Sample.Receipt(6)] });

        Assert.True((await GrainSum.Of(cut, Log, None)).Equals(before));
        Assert.False((await GrainSum.Of(_store.Content(), Log, None)).Equals(before));
    }

    [Fact]
    public async Task A_mark_goes_no_further_than_the_cut_of_its_source()
    {
        await Write(0, 2);
        await Commits(Sample.Batch(Bram, 0) with { Marks = [new StoredMark(Log, new MessageId(9, 1))] });

        await TablesBackup.Copy(_store, Backup, None);
        await TablesBackup.Restore(Backup, _store, force: true, None);

        Assert.Equal(new MessageId(2, int.MaxValue), await _store.Mark(Bram, Log, None));
    }

    private static GrainBatch Edit(long head)
    {
        var edited = Sample.Entry(1, "Later") with { Rev = head + 1, Trail = [1, head + 1] };
        var frame = Sample.Frame(Log, head + 1) with { Puts = [new FramePut(edited.Id, null, edited.Json, Scope.Everyone, null)] };
        return Sample.Batch(Log, head) with { Frames = [frame], Puts = [edited] };
    }

    private async Task Write(long head, int frames)
    {
        for (var n = 0; n < frames; n++)
            await Commits(Sample.Batch(Log, head + n));
    }

    private async Task Commits(GrainBatch batch) => Assert.IsType<CommitResult.Committed>(await _store.Commit(batch, None));
}
