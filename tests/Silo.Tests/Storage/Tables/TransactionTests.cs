using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Silo.Tests.Storage.Tables;

[Collection(WithAzurite.Name)]
public sealed class TransactionTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private readonly string _table = AzuriteFixture.NewPrefix();
    private readonly HttpTables _tables = new(azurite.Connection);

    public Task InitializeAsync() => _tables.Create(_table, None);

    public Task DisposeAsync()
    {
        _tables.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task All_changes_of_a_transaction_are_done_and_each_tells_its_version()
    {
        var head = (await Write(new TableChange.Insert(Row("head").Set("n", 1)), new TableChange.Insert(Row("old"))))[0];

        var versions = await Write(new TableChange.Replace(Row("head").Set("n", 2), head), new TableChange.Insert(Row("new")), new TableChange.Delete(Row("old").Key), new TableChange.Put(Row("put")));

        Assert.Equal((await _tables.Get(_table, Row("head").Key, None))!.ETag, versions[0]);
        Assert.Equal((await _tables.Get(_table, Row("put").Key, None))!.ETag, versions[3]);
        Assert.Equal("", versions[2]);
        Assert.Equal(["head", "new", "put"], await Keys());
    }

    [Fact]
    public async Task A_transaction_that_meets_a_row_does_nothing()
    {
        await Write(new TableChange.Insert(Row("a")), new TableChange.Insert(Row("b")));

        var refusal = await Refused(new TableChange.Insert(Row("c")), new TableChange.Insert(Row("b")));

        Assert.True(refusal.IsConflict);
        Assert.Equal(["a", "b"], await Keys());
    }

    [Fact]
    public async Task A_transaction_on_an_old_version_does_nothing()
    {
        var first = (await Write(new TableChange.Insert(Row("head")), new TableChange.Insert(Row("a"))))[0];
        await Write(new TableChange.Replace(Row("head"), first), new TableChange.Insert(Row("b")));

        Assert.True((await Refused(new TableChange.Replace(Row("head"), first), new TableChange.Insert(Row("c")))).IsStale);
        Assert.True((await Refused(new TableChange.Insert(Row("c")), new TableChange.Delete(Row("none").Key))).IsMissing);
        Assert.Equal(["a", "b", "head"], await Keys());
    }

    [Fact]
    public async Task Nearly_four_megabytes_and_a_hundred_rows_go_at_once()
    {
        var large = Enumerable.Range(0, 4).Select(n => new TableChange.Insert(Row($"large{n}").Set("value", new byte[TableLimits.RowBytes])));
        var small = Enumerable.Range(0, 96).Select(n => new TableChange.Insert(Row($"small{n:d3}")));
        TableChange[] all = [.. large, .. small];

        Assert.InRange(all.Sum(change => change.Size), 3_000_000, TableLimits.BytesAtOnce);
        Assert.Equal(100, (await Write(all)).Length);
        Assert.Equal(100, (await Keys()).Count);
    }

    [Fact]
    public async Task A_query_goes_on_over_many_answers_and_stops_where_it_was_asked_to()
    {
        for (var some = 0; some < 12; some++)
            await Write([.. Enumerable.Range(some * 100, 100).Select(n => new TableChange.Insert(Row($"{n:d5}")))]);

        Assert.Equal(1200, (await Keys()).Count);
        Assert.Equal(1050, (await Rows(TableQuery.Of("p").First(1050))).Count);
        Assert.Equal(25, (await Rows(TableQuery.Of("p", "00010", "00034") with { AtOnce = 10 })).Count);
        Assert.Equal([.. Enumerable.Range(0, 1200).Select(n => $"{n:d5}")], await Keys());
    }

    [Fact]
    public async Task A_query_reads_only_the_values_it_names()
    {
        await Write(new TableChange.Insert(Row("a").Set("one", 1).Set("two", 2)), new TableChange.Insert(Row("b").Set("two", 3)));

        var rows = await Rows(TableQuery.Beginning("p", "").Only("one"));

        Assert.Equal(["one"], rows[0].Values.Keys);
        Assert.Empty(rows[1].Values);
        Assert.All(rows, row => Assert.NotNull(row.ETag));
    }

    private static TableRow Row(string key) => new(new TableKey("p", key));

    private Task<System.Collections.Immutable.ImmutableArray<string>> Write(params TableChange[] changes) => _tables.Write(_table, changes, None);

    private Task<TablesException> Refused(params TableChange[] changes) => Assert.ThrowsAsync<TablesException>(() => Write(changes));

    private async Task<List<TableRow>> Rows(TableQuery query) => await _tables.Query(_table, query, None).ToListAsync();

    private async Task<List<string>> Keys() => [.. (await Rows(TableQuery.Of("p"))).Select(row => row.Key.Row)];
}
