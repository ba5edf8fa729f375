using System.Text;
using Leerlabs.Grains.Core;
using Leerlabs.Storage;
using Leerlabs.Storage.Tables;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Silo.Tests.Storage.Tables;

/// <summary>What no row and no transaction can hold is kept whole all the same, and leaves nothing behind.</summary>
[Collection(WithAzurite.Name)]
public sealed class LargeRowsTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private const string Canary = "kanarie";
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly GrainId Log = new("log", "groot");
    private readonly string _prefix = AzuriteFixture.NewPrefix();
    private readonly HttpTables _tables = new(azurite.Connection);
    private TablesStore _store = null!;

    public async Task InitializeAsync() => _store = await TablesStore.Open(_tables, _prefix, TimeProvider.System, None);

    public Task DisposeAsync()
    {
        _tables.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(900_000)]
    [InlineData(5_000_000)]
    public async Task A_document_too_large_for_a_row_is_kept_whole(int letters)
    {
        var batch = Large(0, letters);
        await Commits(batch);

        Same.Frames(batch.Frames, await _store.Frames(Log, 0, 10, None));
        Same.Documents(batch.Puts, await _store.Documents(Log, ["entry/e1"], None));
        Same.Documents(batch.Puts, await _store.Page(Log, new PageQuery("entry", null, null, null, 10), None));
    }

    [Fact]
    public async Task Frames_too_large_for_one_transaction_are_committed_together()
    {
        GrainBatch[] each = [.. Enumerable.Range(0, 8).Select(head => Large(head, 800_000))];
        await Commits(each[0] with { Frames = [.. each.SelectMany(batch => batch.Frames)], Puts = [.. each.SelectMany(batch => batch.Puts)] });

        Same.Frames(each.SelectMany(batch => batch.Frames), await _store.Frames(Log, 0, 10, None));
        Same.Documents(each.SelectMany(batch => batch.Puts), await _store.Page(Log, new PageQuery("entry", null, null, null, 10), None));
    }

    [Fact]
    public async Task What_takes_the_place_of_something_large_leaves_no_part_of_it()
    {
        await Commits(Large(0, 1_000_000));
        await Commits(Sample.Bare(Log, 1) with { Puts = [Sample.Entry(1, "kort") with { Rev = 2, Trail = [2] }], ErasedFrames = [1] });

        Same.Documents([Sample.Entry(1, "kort") with { Rev = 2, Trail = [2] }], await _store.Documents(Log, ["entry/e1"], None));
        Assert.Equal(0, await Canaries());
    }

    [Theory]
    [InlineData(200)]
    [InlineData(1_000_000)]
    public async Task Nothing_of_an_erased_text_is_left(int letters)
    {
        await Commits(Large(0, letters));
        Assert.NotEqual(0, await Canaries());

        await _store.Erase(Log, [1], ["entry/e1"], None);

        Assert.Equal(0, await Canaries());
        Assert.True(Assert.Single(await _store.Frames(Log, 0, 10, None)).Erased);
    }

    private static GrainBatch Large(long head, int letters) => Sample.Batch(Log, head, Canary + new string('w', letters));

    private async Task Commits(GrainBatch batch) => Assert.IsType<CommitResult.Committed>(await _store.Commit(batch, None));

    /// <summary>Rows of both tables that hold the word.</summary>
    private async Task<int> Canaries()
    {
        var rows = await _tables.Query($"{_prefix}grains", TableQuery.Partitions("", "~~~~"), None).ToListAsync();
        rows.AddRange(await _tables.Query($"{_prefix}index", TableQuery.Partitions("", "~~~~"), None).ToListAsync());
        return rows.Count(row => row.Values.Values.Any(Holds));
    }

    private static bool Holds(object value) => value switch
    {
        ReadOnlyMemory<byte> bytes => bytes.Span.IndexOf(Encoding.UTF8.GetBytes(Canary)) >= 0,
        string text => text.Contains(Canary, StringComparison.Ordinal),
        _ => false,
    };
}
