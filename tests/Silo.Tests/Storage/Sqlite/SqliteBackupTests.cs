using Leerlabs.Grains.Core;
using Leerlabs.Storage;
using Leerlabs.Storage.Sqlite;

namespace Leerlabs.Silo.Tests.Storage.Sqlite;

public sealed class SqliteBackupTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly GrainId Log = new("log", "taal");

    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _backups = new();
    private SqliteStore _store;

    public SqliteBackupTests() => _store = SqliteStore.Open(_folder.Path);

    private string Backup => _backups.File("backup.db");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
        _backups.Dispose();
    }

    [Fact]
    public async Task A_backup_made_under_load_is_whole()
    {
        var writers = Enumerable.Range(0, 8).Select(n => Task.Run(() => WriteEntries(new GrainId("log", $"n{n}"), 40))).ToList();
        await Task.WhenAny(writers);
        await _store.BackupTo(Backup, None);
        await Task.WhenAll(writers);

        using var elsewhere = new TemporaryFolder();
        SqliteRestore.Restore(Backup, elsewhere.Path, force: false);

        await using var restored = SqliteStore.Open(elsewhere.Path);
        for (var n = 0; n < 8; n++)
            await IsWhole(restored, new GrainId("log", $"n{n}"));
    }

    [Fact]
    public async Task Another_process_may_copy_a_store_that_is_in_use()
    {
        await WriteEntries(Log, 3);

        await SqliteBackup.Copy(_folder.Path, Backup, None);

        Assert.Equal(3, await HeadOfRestored());
    }

    [Fact]
    public async Task A_backup_never_overwrites_a_file()
    {
        await File.WriteAllTextAsync(Backup, "iets anders");

        await Assert.ThrowsAsync<IOException>(() => _store.BackupTo(Backup, None));

        Assert.Equal("iets anders", await File.ReadAllTextAsync(Backup));
    }

    [Fact]
    public async Task Restoring_over_a_database_asks_for_force()
    {
        await WriteEntries(Log, 2);
        await _store.BackupTo(Backup, None);
        await WriteEntries(Log, 1);
        await _store.DisposeAsync();

        Assert.Throws<StoreUnusableException>(() => SqliteRestore.Restore(Backup, _folder.Path, force: false));
        _store = SqliteStore.Open(_folder.Path);
        Assert.Equal(3, await _store.Head(Log, None));
    }

    [Fact]
    public async Task Restoring_with_force_brings_back_the_backup()
    {
        await WriteEntries(Log, 2);
        await _store.BackupTo(Backup, None);
        await WriteEntries(Log, 1);

        await RestoreHere();

        Assert.Equal(2, await _store.Head(Log, None));
        Assert.IsType<CommitResult.Committed>(await _store.Commit(Sample.Batch(Log, 2), None));
    }

    [Fact]
    public async Task Restoring_into_a_folder_in_use_is_refused()
    {
        await _store.BackupTo(Backup, None);

        Assert.Throws<StoreUnusableException>(() => SqliteRestore.Restore(Backup, _folder.Path, force: true));
    }

    [Fact]
    public async Task A_damaged_backup_is_refused_and_the_folder_is_left_as_it_is()
    {
        await WriteEntries(Log, 2);
        await File.WriteAllTextAsync(Backup, "geen database");
        await _store.DisposeAsync();

        Assert.Throws<StoreUnusableException>(() => SqliteRestore.Restore(Backup, _folder.Path, force: true));

        _store = SqliteStore.Open(_folder.Path);
        Assert.Equal(2, await _store.Head(Log, None));
    }

    [Fact]
    public async Task What_was_erased_after_the_backup_is_erased_in_the_restored_store_too()
    {
        await _store.Commit(Sample.Batch(Log, 0, "kanariewoord"), None);
        await WriteEntries(Log, 1);
        await _store.BackupTo(Backup, None);
        await _store.Erase(Log, [1], ["entry/e1"], None);

        await RestoreHere();

        Assert.Equal([true, false], (await _store.Frames(Log, 0, 10, None)).Select(frame => frame.Erased));
        Assert.Empty(await _store.Documents(Log, ["entry/e1"], None));
        Assert.Empty(CanaryBytes.FilesWith(_folder.Path, "kanariewoord"));
    }

    [Fact]
    public async Task Words_that_a_commit_erased_after_the_backup_go_from_the_restored_store_and_what_belongs_to_them_stays()
    {
        await BackupWithCanary();
        await _store.Commit(Sample.Bare(Log, 2) with { Puts = [Sample.Entry(1, "") with { Rev = 3, Trail = [3] }], ErasedFrames = [1] }, None);

        await RestoreHere();

        var left = await _store.Documents(Log, ["entry/e1", "comment/c", "entry/e2"], None);
        Assert.Equal(["comment/c", "entry/e1", "entry/e2"], left.Select(document => document.Id).Order());
        var emptied = left.Single(document => document.Id == "entry/e1");
        Assert.Equal("""{"id":"entry/e1","text":"","created":1,"rev":2}""", Sample.Text(emptied.Json));
        Assert.Equal((1, 2, 0), (emptied.Created, emptied.Rev, emptied.Trail.Length));
        Assert.Empty(CanaryBytes.FilesWith(_folder.Path, "kanariewoord"));
    }

    [Fact]
    public async Task Words_of_which_it_is_not_known_what_was_left_go_from_the_restored_store_with_what_belongs_to_them()
    {
        await BackupWithCanary();
        await _store.Commit(Sample.Bare(Log, 2) with { Puts = [Sample.Entry(1, "") with { Rev = 3 }, Sample.Entry(2) with { Rev = 3 }], ErasedFrames = [1] }, None);

        await RestoreHere();

        var left = await _store.Documents(Log, ["entry/e1", "comment/c", "entry/e2"], None);
        Assert.Equal(["entry/e2"], left.Select(document => document.Id));
        Assert.Empty(CanaryBytes.FilesWith(_folder.Path, "kanariewoord"));
    }

    [Fact]
    public async Task Words_that_stand_in_the_same_commit_as_an_erasure_do_not_come_into_the_journal()
    {
        await WriteEntries(Log, 2);
        var edited = Sample.Entry(2, "kanariewoord") with { Rev = 3, Trail = [2, 3] };
        var added = Sample.Entry(3, "kanariewoord");
        await _store.Commit(Sample.Bare(Log, 2) with { Puts = [Sample.Entry(1, "") with { Rev = 3, Trail = [3] }, edited, added], ErasedFrames = [1] }, None);

        var line = Assert.Single(await File.ReadAllLinesAsync(_folder.File("erasures.journal")));

        Assert.DoesNotContain("kanariewoord", line, StringComparison.Ordinal);
        Assert.Contains("entry/e1", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_erasure_is_not_done_again_on_frames_that_were_written_after_a_restore()
    {
        await WriteEntries(Log, 1);
        await _store.BackupTo(Backup, None);
        await WriteEntries(Log, 1);
        await _store.Erase(Log, [2], [], None);
        await RestoreHere();
        await WriteEntries(Log, 1);

        await _store.DisposeAsync();
        _store = SqliteStore.Open(_folder.Path);

        Assert.DoesNotContain(await _store.Frames(Log, 0, 10, None), frame => frame.Erased);
    }

    /// <summary>A backup that holds an entry with words to be erased, a comment on it, and another entry.</summary>
    private async Task BackupWithCanary()
    {
        await _store.Commit(Sample.Batch(Log, 0, "kanariewoord") with { Puts = [Sample.Entry(1, "kanariewoord"), Sample.Child("comment/c", "entry/e1", 1)] }, None);
        await WriteEntries(Log, 1);
        await _store.BackupTo(Backup, None);
    }

    private async Task RestoreHere()
    {
        await _store.DisposeAsync();
        var journal = _folder.File("erasures.journal");
        var before = File.Exists(journal) ? await File.ReadAllTextAsync(journal) : null;
        SqliteRestore.Restore(Backup, _folder.Path, force: true);
        Assert.Equal(before, File.Exists(journal) ? await File.ReadAllTextAsync(journal) : null);
        _store = SqliteStore.Open(_folder.Path);
    }

    private async Task<long> HeadOfRestored()
    {
        using var elsewhere = new TemporaryFolder();
        SqliteRestore.Restore(Backup, elsewhere.Path, force: false);
        await using var restored = SqliteStore.Open(elsewhere.Path);
        return await restored.Head(Log, None);
    }

    private async Task WriteEntries(GrainId grain, int entries)
    {
        var head = await _store.Head(grain, None);
        for (var i = 0; i < entries; i++)
            Assert.IsType<CommitResult.Committed>(await _store.Commit(Sample.Batch(grain, head + i), None));
    }

    private static async Task IsWhole(SqliteStore store, GrainId grain)
    {
        var head = await store.Head(grain, None);
        Assert.Equal(head, (await store.Frames(grain, 0, 1000, None)).Length);
        Assert.Equal(head, (await store.Page(grain, new PageQuery("entry", null, null, null, 200), None)).Length);
    }
}
