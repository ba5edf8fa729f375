using Leerlabs.Grains.Core;
using Leerlabs.Storage;
using Leerlabs.Storage.Sqlite;

namespace Leerlabs.Silo.Tests.Storage.Sqlite;

public sealed class SqliteFullDiskTests
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly GrainId Log = new("log", "taal");

    [Fact]
    public async Task A_database_that_may_not_grow_refuses_commits_and_recovers()
    {
        using var folder = new TemporaryFolder();
        await using var store = SqliteStore.Open(folder.Path);
        await store.OnWriter(tables => tables.Database.Number("PRAGMA max_page_count = 60"));

        await FillsUpAndRecovers(store, () => store.OnWriter(tables => tables.Database.Number("PRAGMA max_page_count = 100000")));
    }

    [SmallDiskFact]
    public async Task A_full_disk_refuses_commits_and_there_is_room_again_later()
    {
        using var disk = SmallDisk.Mount(megabytes: 2);
        await using var store = SqliteStore.Open(disk.Path);
        await File.WriteAllBytesAsync(disk.File("ballast"), new byte[1024 * 1024]);

        await FillsUpAndRecovers(store, () =>
        {
            File.Delete(disk.File("ballast"));
            return Task.CompletedTask;
        });
    }

    private static async Task FillsUpAndRecovers(SqliteStore store, Func<Task> makeRoom)
    {
        var head = await WriteUntilFull(store);

        Assert.True(head > 0);
        Assert.Equal(head, await store.Head(Log, None));
        Assert.Equal(head, (await store.Frames(Log, 0, 1000, None)).Length);

        await makeRoom();
        Assert.IsType<CommitResult.Committed>(await store.Commit(Batch(head), None));
        Assert.Equal(head + 1, await store.Head(Log, None));
    }

    private static async Task<long> WriteUntilFull(SqliteStore store)
    {
        for (var head = 0; head < 1000; head++)
        {
            try
            {
                await store.Commit(Batch(head), None);
            }
            catch (StoreUnavailableException)
            {
                return head;
            }
        }

        throw new InvalidOperationException("It never became full.");
    }

    private static GrainBatch Batch(long head) => Sample.Batch(Log, head, new string('w', 10_000));
}
