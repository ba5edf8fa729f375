using Leerlabs.Grains.Core;
using Leerlabs.Storage;
using Leerlabs.Storage.Sqlite;
using Microsoft.Data.Sqlite;

namespace Leerlabs.Silo.Tests.Storage.Sqlite;

public sealed class SqliteOpeningTests : IDisposable
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly GrainId Log = new("log", "taal");

    private readonly TemporaryFolder _folder = new();

    private string DatabaseFile => _folder.File("leerlabs.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_second_store_on_one_folder_is_refused_and_the_first_goes_on()
    {
        await using var first = SqliteStore.Open(_folder.Path);

        var refused = Assert.Throws<StoreUnusableException>(() => SqliteStore.Open(_folder.Path));

        Assert.Contains(_folder.Path, refused.Message, StringComparison.Ordinal);
        Assert.IsType<CommitResult.Committed>(await first.Commit(Sample.Batch(Log, 0), None));
    }

    [Fact]
    public async Task The_folder_is_free_again_after_closing()
    {
        await SqliteStore.Open(_folder.Path).DisposeAsync();
        await SqliteStore.Open(_folder.Path).DisposeAsync();

        Assert.Equal(Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture), await File.ReadAllTextAsync(_folder.File("leerlabs.lock")));
    }

    [Fact]
    public async Task A_database_with_overwritten_pages_is_refused_and_left_as_it_is()
    {
        await Filled();
        await Damage(file => file.Write(Enumerable.Repeat((byte)0xA5, 16_384).ToArray()), at: 8192);

        RefusesAndTouchesNothing("damaged");
    }

    [Fact]
    public async Task A_database_that_was_cut_short_is_refused_and_left_as_it_is()
    {
        await Filled();
        await Damage(file => file.SetLength(file.Length / 2), at: 0);

        RefusesAndTouchesNothing("damaged");
    }

    [Fact]
    public async Task Any_other_file_is_refused_and_left_as_it_is()
    {
        await File.WriteAllTextAsync(DatabaseFile, "Dit is geen database.");

        RefusesAndTouchesNothing("no database");
    }

    [Fact]
    public async Task A_newer_database_is_refused_and_left_as_it_is()
    {
        await Filled();
        Sql("PRAGMA user_version = 99");

        RefusesAndTouchesNothing("newer Leerlabs (version 99");
    }

    [Fact]
    public void A_database_of_another_program_is_refused_and_left_as_it_is()
    {
        Sql("CREATE TABLE recipes (name TEXT)");

        RefusesAndTouchesNothing("another program");
    }

    [Fact]
    public async Task A_start_that_was_cut_off_before_there_were_tables_is_done_again()
    {
        Sql("PRAGMA journal_mode = WAL");

        await using var store = SqliteStore.Open(_folder.Path);

        Assert.IsType<CommitResult.Committed>(await store.Commit(Sample.Batch(Log, 0), None));
    }

    [Fact]
    public async Task What_was_answered_is_there_after_the_process_died()
    {
        await using var alive = SqliteStore.Open(_folder.Path);
        await alive.Commit(Sample.Batch(Log, 0), None);
        await alive.Commit(Sample.Batch(Log, 1), None);
        using var copy = new TemporaryFolder();
        foreach (var name in new[] { "leerlabs.db", "leerlabs.db-wal" })
            File.Copy(_folder.File(name), copy.File(name));

        await using var store = SqliteStore.Open(copy.Path);

        Same.Frames([Sample.Frame(Log, 1), Sample.Frame(Log, 2)], await store.Frames(Log, 0, 10, None));
    }

    [Fact]
    public async Task A_closed_store_says_so()
    {
        var store = SqliteStore.Open(_folder.Path);
        await store.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.Commit(Sample.Batch(Log, 0), None));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => store.Head(Log, None).AsTask());
    }

    [Fact]
    public async Task Commits_under_way_when_the_store_closes_are_answered()
    {
        var store = SqliteStore.Open(_folder.Path);
        var commits = Enumerable.Range(0, 50).Select(n => store.Commit(Sample.Batch(new GrainId("log", $"n{n}"), 0), None)).ToList();

        await store.DisposeAsync();

        Assert.All(await Task.WhenAll(commits), result => Assert.IsType<CommitResult.Committed>(result));
    }

    private void RefusesAndTouchesNothing(string because)
    {
        var before = File.ReadAllBytes(DatabaseFile);

        var refused = Assert.Throws<StoreUnusableException>(() => SqliteStore.Open(_folder.Path));

        Assert.Contains(because, refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(DatabaseFile));
        Assert.Equal(["leerlabs.db", "leerlabs.lock"], Directory.EnumerateFiles(_folder.Path).Select(Path.GetFileName).Order());
    }

    private async Task Filled()
    {
        await using var store = SqliteStore.Open(_folder.Path);
        for (var head = 0; head < 50; head++)
            await store.Commit(Sample.Batch(Log, head, new string('w', 1000)), None);
    }

    private async Task Damage(Action<FileStream> damage, long at)
    {
        await using var file = new FileStream(DatabaseFile, FileMode.Open);
        file.Seek(at, SeekOrigin.Begin);
        damage(file);
    }

    private void Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabaseFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
