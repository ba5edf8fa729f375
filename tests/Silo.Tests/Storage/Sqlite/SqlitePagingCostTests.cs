using Leerlabs.Grains.Core;
using Leerlabs.Storage;
using Leerlabs.Storage.Sqlite;
using SQLitePCL;
using SqliteTables = Leerlabs.Storage.Sqlite.Tables;

namespace Leerlabs.Silo.Tests.Storage.Sqlite;

/// <summary>Counts the steps of SQLite's machine, which are the same on every computer.</summary>
public sealed class SqlitePagingCostTests
{
    private const string Parent = "entry/parent";
    private static readonly GrainId Short = new("log", "short");
    private static readonly GrainId Long = new("log", "long");

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(null, 90L, null)]
    [InlineData(null, null, 10L)]
    [InlineData(Parent, null, null)]
    [InlineData(Parent, 90L, null)]
    [InlineData(Parent, null, 10L)]
    public async Task A_page_of_a_long_log_costs_no_more_than_one_of_a_short_log(string? parent, long? before, long? after)
    {
        using var folder = new TemporaryFolder();
        await using (var store = SqliteStore.Open(folder.Path))
        {
            await Fill(store, Short, 100);
            await Fill(store, Long, 3000);
        }

        using var tables = new SqliteTables(Database.ForReading(folder.File("leerlabs.db")));
        var query = new PageQuery("comment", parent, before, after, 50);

        Assert.InRange(Steps(tables, Long, query), 0, Steps(tables, Short, query) * 1.2);
    }

    private static async Task Fill(SqliteStore store, GrainId grain, int comments)
    {
        var numbers = Enumerable.Range(1, comments).ToList();
        await store.Commit(
            new GrainBatch
            {
                Grain = grain,
                ExpectedSeq = 0,
                Frames = [.. numbers.Select(seq => Sample.Frame(grain, seq))],
                Puts = [.. numbers.Select(seq => Sample.Child($"comment/c{seq}", Parent, seq))],
            },
            CancellationToken.None);
    }

    private static int Steps(SqliteTables tables, GrainId grain, PageQuery query)
    {
        var (number, steps) = (tables.Grains.Find(grain)!.Number, 0);
        Assert.Equal(50, tables.Documents.Page(number, query).Length);
        raw.sqlite3_progress_handler(tables.Database.Handle, 1, _ => Interlocked.Increment(ref steps) & 0, null);
        tables.Documents.Page(number, query);
        raw.sqlite3_progress_handler(tables.Database.Handle, 0, null, null);
        return steps;
    }
}
