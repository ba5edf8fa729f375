using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Silo.Tests.Storage.Tables;

[Collection(WithAzurite.Name)]
public sealed class HttpTablesTests(AzuriteFixture azurite) : IAsyncLifetime
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
    public async Task A_table_may_be_made_twice_and_dropped_twice()
    {
        var other = AzuriteFixture.NewPrefix();
        await _tables.Create(other, None);
        await _tables.Create(other, None);
        await _tables.Drop(other, None);
        await _tables.Drop(other, None);

        Assert.True((await Refused(_tables.Write(other, [new TableChange.Insert(Row("a"))], None))).IsMissing);
    }

    [Fact]
    public async Task A_row_comes_back_as_it_was_written()
    {
        var bytes = new byte[] { 0, 1, 2, 255 };
        var at = new DateTimeOffset(2026, 9, 1, 8, 0, 0, 123, TimeSpan.Zero);
        await Insert(Row("a").Set("text", "één 😀 \"'\\").Set("long", long.MaxValue).Set("int", 7).Set("flag", true).Set("at", at).Set("bytes", bytes).Set("none", (string?)null));

        var row = await Read("a");

        Assert.Equal("één 😀 \"'\\", row.Text("text"));
        Assert.Equal(long.MaxValue, row.Number("long"));
        Assert.Equal(7, row.Number("int"));
        Assert.True(row.Flag("flag"));
        Assert.Equal(at, row.Instant("at"));
        Assert.Equal(bytes, row.Bytes("bytes").ToArray());
        Assert.False(row.Has("none"));
        Assert.NotNull(row.ETag);
        Assert.NotNull(row.Timestamp);
    }

    [Fact]
    public async Task Values_too_large_for_one_property_are_split_and_joined()
    {
        var text = string.Concat(Enumerable.Range(0, 50_000).Select(n => (char)('a' + (n % 26))));
        var bytes = Enumerable.Range(0, TableLimits.RowBytes).Select(n => (byte)n).ToArray();
        await Insert(Row("text").Set("value", text));
        await Insert(Row("bytes").Set("value", bytes));

        Assert.Equal(text, (await Read("text")).Text("value"));
        Assert.Equal(bytes, (await Read("bytes")).Bytes("value").ToArray());
        Assert.Equal(2, (await Read("text")).Values.Count);
    }

    [Fact]
    public async Task A_row_that_is_not_there_is_null_and_a_table_that_is_not_there_is_a_fault()
    {
        Assert.Null(await _tables.Get(_table, new("p", "none"), None));
        Assert.Equal("TableNotFound", (await Refused(_tables.Get(AzuriteFixture.NewPrefix(), new("p", "none"), None))).Code);
    }

    [Fact]
    public async Task An_insert_on_a_row_is_a_conflict()
    {
        await Insert(Row("a"));

        var refusal = await Refused(Insert(Row("a")));

        Assert.True(refusal.IsConflict);
        Assert.False(refusal.IsPassing);
        Assert.Contains("read it before writing", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_that_is_gone_can_not_be_replaced_merged_or_removed()
    {
        var first = await Insert(Row("a").Set("n", 1));
        var second = await _tables.Write(_table, [new TableChange.Replace(Row("a").Set("n", 2), first)], None);

        foreach (var late in (TableChange[])[new TableChange.Replace(Row("a"), first), new TableChange.Merge(Row("a"), first), new TableChange.Delete(Row("a").Key, first)])
            Assert.True((await Refused(_tables.Write(_table, [late], None))).IsStale);

        await _tables.Write(_table, [new TableChange.Delete(Row("a").Key, second[0])], None);
        Assert.True((await Refused(_tables.Write(_table, [new TableChange.Delete(Row("a").Key)], None))).IsMissing);
    }

    [Fact]
    public async Task A_merge_leaves_what_it_does_not_name_and_a_put_does_not()
    {
        var version = await Insert(Row("a").Set("one", 1).Set("two", 2));
        await _tables.Write(_table, [new TableChange.Merge(Row("a").Set("two", 3), version)], None);
        Assert.Equal((1, 3), ((await Read("a")).Number("one"), (await Read("a")).Number("two")));

        await _tables.Write(_table, [new TableChange.Put(Row("a").Set("three", 4))], None);
        Assert.Equal(["three"], (await Read("a")).Values.Keys);
    }

    [Theory]
    [InlineData("entry/0198c1")]
    [InlineData("a b+c%d&e=f")]
    [InlineData("één 'twee' 😀 |~:\u0001\\#?")]
    public async Task Any_text_can_be_a_key(string text)
    {
        var key = $"doc|{KeyText.Of(text)}";
        await _tables.Write(_table, [new TableChange.Insert(Row(key)), new TableChange.Insert(Row($"{key}|2"))], None);
        await _tables.Write(_table, [new TableChange.Put(Row(key).Set("n", 1))], None);

        Assert.Equal(1, (await Read(key)).Number("n"));
        Assert.Equal([key], await Keys(TableQuery.Of("p", key, key)));
        await _tables.Write(_table, [new TableChange.Delete(Row(key).Key), new TableChange.Delete(Row($"{key}|2").Key)], None);
        Assert.Empty(await Keys(TableQuery.Of("p")));
    }

    private static TableRow Row(string key) => new(new TableKey("p", key));

    private static Task<TablesException> Refused(Task work) => Assert.ThrowsAsync<TablesException>(() => work);

    private async Task<string> Insert(TableRow row) => (await _tables.Write(_table, [new TableChange.Insert(row)], None))[0];

    private async Task<TableRow> Read(string key) => await _tables.Get(_table, new("p", key), None) ?? throw new InvalidOperationException($"There is no {key}.");

    private async Task<List<string>> Keys(TableQuery query) => [.. (await _tables.Query(_table, query, None).ToListAsync()).Select(row => row.Key.Row)];
}
