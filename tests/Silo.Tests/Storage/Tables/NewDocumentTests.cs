using Leerlabs.Grains.Core;
using Leerlabs.Storage;
using Leerlabs.Storage.Tables;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Silo.Tests.Storage.Tables;

/// <summary>Who makes something new asks first whether it is there.</summary>
[Collection(WithAzurite.Name)]
public sealed class NewDocumentTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly GrainId Log = new("log", "een");
    private readonly string _prefix = AzuriteFixture.NewPrefix();
    private readonly HttpTables _http = new(azurite.Connection);
    private CountedTables _tables = null!;
    private TablesStore _store = null!;

    public async Task InitializeAsync()
    {
        _tables = new(_http);
        _store = await TablesStore.Open(_tables, _prefix, TimeProvider.System, None);
    }

    public Task DisposeAsync()
    {
        _http.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData("entry", "a type that is known")]
    [InlineData("comment", "a type of which nothing was ever seen")]
    public async Task What_is_new_is_looked_for_a_few_times_and_then_known_to_be_new(string type, string what)
    {
        await Commit(_store, 0);
        await (await Other()).Resident(Log, None);
        var store = await Other();
        await Commit(store, 1);
        for (var some = 0; some < 20; some++)
            await Find(store, $"{type}/vroeg-{some}");

        var before = _tables.Gets;
        for (var many = 0; many < 50; many++)
            Assert.False(await Find(store, $"{type}/nieuw-{many}"));

        Assert.True(_tables.Gets == before, what);
    }

    [Fact]
    public async Task What_is_put_after_that_is_found()
    {
        await LookForMany();

        await Commit(_store, 1, Sample.Resident("comment/e2", 2));

        Assert.True(await Find(_store, "comment/e2"));
    }

    [Fact]
    public async Task What_another_process_put_meanwhile_is_found_by_whoever_writes_on()
    {
        await LookForMany();
        await Commit(await Other(), 1, Sample.Resident("comment/e2", 2));

        Assert.IsType<CommitResult.HeadMoved>(await _store.Commit(Sample.Batch(Log, 1), None));

        Assert.True(await Find(_store, "comment/e2"));
    }

    private async Task LookForMany()
    {
        await Commit(_store, 0);
        for (var many = 0; many < 50; many++)
            await Find(_store, $"comment/nieuw-{many}");
    }

    /// <summary>Another process on the same tables.</summary>
    private async Task<TablesStore> Other() => await TablesStore.Open(_tables, _prefix, TimeProvider.System, None);

    private static async Task Commit(TablesStore store, long head, params StoredDocument[] more)
    {
        var batch = Sample.Batch(Log, head);
        Assert.IsType<CommitResult.Committed>(await store.Commit(batch with { Puts = [.. batch.Puts, .. more] }, None));
    }

    private static async Task<bool> Find(TablesStore store, string id) => (await store.Documents(Log, [id], None)).Any(document => document.Id == id);
}
