using Leerlabs.Grains.Core;
using Leerlabs.Storage.Sqlite;

namespace Leerlabs.Silo.Tests.Storage.Sqlite;

public sealed class SqliteErasingTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly GrainId Log = new("log", "taal");

    private readonly TemporaryFolder _folder = new();
    private SqliteStore _store;

    public SqliteErasingTests() => _store = SqliteStore.Open(_folder.Path);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Erased_words_are_in_no_file_any_more()
    {
        await _store.Commit(Sample.Batch(Log, 0, "kanariewoord"), None);
        Assert.NotEmpty(CanaryBytes.FilesWith(_folder.Path, "kanariewoord"));

        await _store.Erase(Log, [1], ["entry/e1"], None);
        await WriterIsIdle();

        Assert.Empty(CanaryBytes.FilesWith(_folder.Path, "kanariewoord"));
    }

    [Fact]
    public async Task Words_that_a_commit_replaced_and_erased_are_in_no_file_any_more()
    {
        await _store.Commit(Sample.Batch(Log, 0, "kanariewoord"), None);

        await _store.Commit(Sample.Bare(Log, 1) with { Puts = [Sample.Entry(1, "") with { Rev = 2 }], ErasedFrames = [1] }, None);
        await WriterIsIdle();

        Assert.Empty(CanaryBytes.FilesWith(_folder.Path, "kanariewoord"));
    }

    [Fact]
    public async Task Erased_words_are_gone_from_a_database_in_which_rows_moved_between_pages()
    {
        await _store.DisposeAsync();
        _store = SqliteStore.Open(_folder.Path, tidyAfter: TimeSpan.Zero);
        await FillInterleaved(grains: 8, entries: 60);

        var third = Enumerable.Range(0, 20).Select(n => 1L + (3 * n)).ToList();
        foreach (var grain in Enumerable.Range(0, 8).Select(Numbered))
            await _store.Erase(grain, third, [.. third.Select(seq => $"entry/e{seq}")], None);

        await EverythingIsTidied();
        Assert.Empty(Leftovers());
        Assert.NotEmpty(CanaryBytes.FilesWith(_folder.Path, Words(7, 60)));
    }

    [Fact]
    public async Task An_erasure_stands_in_the_journal_without_the_words()
    {
        await _store.Commit(Sample.Batch(Log, 0, "kanariewoord"), None);
        await _store.Erase(Log, [1], ["entry/e1"], None);

        var line = Assert.Single(await File.ReadAllLinesAsync(_folder.File("erasures.journal")));

        Assert.Contains("\"grain\":\"log/taal\",\"seqs\":[1],\"documents\":[\"entry/e1\"]", line, StringComparison.Ordinal);
        Assert.DoesNotContain("kanariewoord", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_erasure_that_a_crash_kept_from_the_journal_is_added_at_the_next_start()
    {
        await _store.Commit(Sample.Batch(Log, 0), None);
        await _store.Erase(Log, [1], [], None);
        await _store.DisposeAsync();
        await File.WriteAllTextAsync(_folder.File("erasures.journal"), "{\"id\":\"half a li");

        _store = SqliteStore.Open(_folder.Path);

        var lines = await File.ReadAllLinesAsync(_folder.File("erasures.journal"));
        Assert.Contains("\"seqs\":[1]", Assert.Single(lines[1..]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_read_in_the_way_only_delays_the_emptying_of_the_log()
    {
        await _store.Commit(Sample.Batch(Log, 0, "kanariewoord"), None);
        using (var reader = Database.ForReading(_folder.File("leerlabs.db")))
        {
            reader.Execute("BEGIN");
            reader.Number("SELECT count(*) FROM frames");
            await _store.OnWriter(tables => tables.Database.Number("PRAGMA busy_timeout = 1"));
            await _store.Erase(Log, [1], ["entry/e1"], None);
            await WriterIsIdle();
        }

        await WriterIsIdle();
        await WriterIsIdle();

        Assert.Empty(CanaryBytes.FilesWith(_folder.Path, "kanariewoord"));
    }

    /// <summary>The writer empties its log before it takes the next work.</summary>
    private Task<bool> WriterIsIdle() => _store.OnWriter(_ => true);

    /// <summary>The writer tidies whenever it has nothing to do, so between two questions.</summary>
    private async Task EverythingIsTidied()
    {
        while (await _store.OnWriter(tables => tables.Erasures.AnyUntidied))
            await Task.Yield();
    }

    private async Task FillInterleaved(int grains, int entries)
    {
        for (var seq = 1; seq <= entries; seq++)
            await Task.WhenAll(Enumerable.Range(0, grains).Select(g => _store.Commit(Sample.Batch(Numbered(g), seq - 1, Words(g, seq)), None)));
    }

    private List<string> Leftovers() =>
        [.. from g in Enumerable.Range(0, 8)
            from n in Enumerable.Range(0, 20)
            from file in CanaryBytes.FilesWith(_folder.Path, Words(g, 1 + (3 * n)))
            select $"{Words(g, 1 + (3 * n))} in {file}"];

    private static GrainId Numbered(int n) => new("log", $"n{n}");

    private static string Words(int grain, int seq) => $"kanarie-{grain}-{seq}-" + new string('x', 40 * (seq % 23));
}
