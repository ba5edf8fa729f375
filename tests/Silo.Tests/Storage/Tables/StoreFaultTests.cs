using Leerlabs.Grains.Core;
using Leerlabs.Storage;
using Leerlabs.Storage.Tables;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Silo.Tests.Storage.Tables;

/// <summary>A service that fails in every way it can: what was acknowledged is there, and nothing is there twice or by half.</summary>
[Collection(WithAzurite.Name)]
public sealed class StoreFaultTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly TablesOptions Patient = new() { Delay = TimeSpan.FromMilliseconds(1), LongestDelay = TimeSpan.FromMilliseconds(5) };
    private readonly string _prefix = AzuriteFixture.NewPrefix();
    private readonly HttpTables _direct = new(azurite.Connection);
    private FaultyProxy _proxy = null!;
    private HttpTables _behind = null!;
    private TablesStore _store = null!;

    public async Task InitializeAsync()
    {
        _proxy = await FaultyProxy.Start(azurite.Connection);
        await Use(Patient);
    }

    public async Task DisposeAsync()
    {
        _behind.Dispose();
        await _proxy.DisposeAsync();
        _direct.Dispose();
    }

    public static TheoryData<string> Kinds => [.. Fault.All.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_fault_that_passes_is_not_noticed_and_nothing_is_done_twice(string kind)
    {
        var grain = NewGrain();
        await Commits(_store, Full(grain, 0));
        for (var nth = 1; nth <= 3; nth++)
        {
            var at = nth;
            _proxy.Restart(write => write == at ? Fault.All[kind] : Fault.None);
            await Commits(_store, Full(grain, nth));
        }

        await HoldsOnce(grain, 4);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_large_commit_survives_a_fault_at_each_of_its_steps(string kind)
    {
        for (var nth = 1; nth <= 8; nth++)
        {
            var (grain, at) = (NewGrain(), nth);
            _proxy.Restart(write => write == at ? Fault.All[kind] : Fault.None);
            await Commits(_store, Large(grain, 0));
            await HoldsLarge(_store, grain);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_large_commit_that_was_cut_off_is_there_whole_or_not_at_all(bool lastIsDone)
    {
        await Use(new TablesOptions { Retries = 0 });
        var (whole, nothing) = (0, 0);
        for (var nth = 1; nth <= 8; nth++)
        {
            var (grain, at) = (NewGrain(), nth);
            _proxy.Restart(write => write < at ? Fault.None : write == at && lastIsDone ? Fault.LostAnswer : Fault.LostRequest);
            var result = await Outcome(_store, Large(grain, 0));
            _proxy.Restart(_ => Fault.None);

            await using var other = await TablesStore.Open(_direct, _prefix, TimeProvider.System, None);
            if (await other.Head(grain, None) == 0)
            {
                nothing++;
                Assert.Null(result);
                Assert.Empty(await other.Resident(grain, None));
                await Commits(other, Large(grain, 0));
            }
            else
                whole++;

            await HoldsLarge(other, grain);
            Assert.IsType<CommitResult.HeadMoved>(await Answer(_store, Large(grain, 0)));
        }

        Assert.True(whole > 0 && nothing > 0, $"{whole} {nothing}");
    }

    [Fact]
    public async Task The_process_that_was_cut_off_reads_what_it_wrote_when_it_can_again()
    {
        await Use(new TablesOptions { Retries = 0 });
        var grain = NewGrain();
        _proxy.Restart(write => write <= 2 ? Fault.None : Fault.LostRequest);

        await Assert.ThrowsAsync<StoreUnavailableException>(() => _store.Commit(Large(grain, 0), None));
        _proxy.Restart(_ => Fault.None);

        await HoldsLarge(_store, grain);
    }

    [Fact]
    public async Task A_commit_that_falls_behind_does_not_write_over_a_later_one()
    {
        var grain = NewGrain();
        var (reached, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        _proxy.Restart(write =>
        {
            if (write != 3)
                return Fault.None;

            reached.TrySetResult();
            return Fault.None with { Before = go.Task };
        });
        var slow = _store.Commit(Large(grain, 0), None);
        await reached.Task;

        await using var other = await TablesStore.Open(_direct, _prefix, TimeProvider.System, None);
        Assert.Equal(64, await other.Head(grain, None));
        await Commits(other, Sample.Bare(grain, 64) with { Puts = [Sample.Entry(64, "Later") with { Rev = 65 }], Deletes = ["entry/e1"] });
        go.SetResult();

        Assert.IsType<CommitResult.Committed>(await slow);
        Same.Documents([Sample.Entry(64, "Later") with { Rev = 65 }], await _store.Documents(grain, ["entry/e64", "entry/e1"], None));
        Assert.Equal(63, (await _store.Page(grain, new PageQuery("entry", null, null, null, 200), None)).Length);
    }

    [Fact]
    public async Task Of_two_processes_on_one_head_one_is_refused_and_told()
    {
        var grain = NewGrain();
        await using var other = await TablesStore.Open(_direct, _prefix, TimeProvider.System, None);
        await Commits(_store, Full(grain, 0));
        await Commits(other, Full(grain, 1));

        Assert.Equal(new CommitResult.HeadMoved(2), await _store.Commit(Full(grain, 1) with { Receipts = [Sample.Receipt(2, "other")] }, None));
        await Commits(_store, Full(grain, 2));
        Assert.Equal(new CommitResult.HeadMoved(3), await other.Commit(Full(grain, 2), None));
        await HoldsOnce(grain, 3);
    }

    [Fact]
    public async Task A_service_that_stays_away_makes_the_store_unavailable()
    {
        await Use(new TablesOptions { Retries = 1, Delay = TimeSpan.FromMilliseconds(1) });
        _proxy.Restart(_ => Fault.Busy);
        _proxy.Choose = _ => Fault.Busy;

        await Assert.ThrowsAsync<StoreUnavailableException>(() => _store.Commit(Full(NewGrain(), 0), None));
        await Assert.ThrowsAsync<StoreUnavailableException>(async () => await _store.Head(NewGrain(), None));
    }

    private static GrainId NewGrain() => new("log", Guid.NewGuid().ToString("n"));

    private static GrainBatch Full(GrainId grain, long head) => Sample.Batch(grain, head) with
    {
        Messages = [Sample.Message(head + 1, 0, new GrainId("person", "bram"))],
        DueTimes = [new DueTime("due/remind", Sample.Start.AddMinutes(head))],
    };

    /// <summary>Sixty-four commands in one commit: more than one transaction takes.</summary>
    private static GrainBatch Large(GrainId grain, long head)
    {
        var seqs = Enumerable.Range(1, 64).Select(n => head + n).ToList();
        return new GrainBatch
        {
            Grain = grain,
            ExpectedSeq = head,
            Frames = [.. seqs.Select(seq => Sample.Frame(grain, seq))],
            Puts = [.. seqs.Select(seq => Sample.Entry(seq)), Sample.Resident("log", head + 64)],
            Receipts = [.. seqs.Select(seq => Sample.Receipt(seq))],
        };
    }

    private async Task Use(TablesOptions options)
    {
        _behind?.Dispose();
        _behind = new HttpTables(_proxy.Connection, options);
        _store = await TablesStore.Open(_behind, _prefix, TimeProvider.System, None);
    }

    private static async Task Commits(TablesStore store, GrainBatch batch) => Assert.IsType<CommitResult.Committed>(await store.Commit(batch, None));

    private static async Task<CommitResult?> Outcome(TablesStore store, GrainBatch batch)
    {
        try
        {
            return await store.Commit(batch, None);
        }
        catch (StoreUnavailableException)
        {
            return null;
        }
    }

    // A connection that was cut may still lie ready for the next request: it is noticed when it is used.
    private static async Task<CommitResult> Answer(TablesStore store, GrainBatch batch) =>
        await Outcome(store, batch) ?? await Outcome(store, batch) ?? await store.Commit(batch, None);

    private async Task HoldsOnce(GrainId grain, int commands)
    {
        await using var other = await TablesStore.Open(_direct, _prefix, TimeProvider.System, None);
        var seqs = Enumerable.Range(1, commands).Select(n => (long)n).ToList();
        Same.Frames(seqs.Select(seq => Sample.Frame(grain, seq)), await other.Frames(grain, 0, 100, None));
        Same.Documents(seqs.Select(seq => Sample.Entry(seq)), await other.Page(grain, new PageQuery("entry", null, null, null, 100), None));
        Assert.Equal(commands, (await other.Outgoing(grain, 100, None)).Length);
        Assert.Contains(grain, await other.Pending(None));
        var due = Assert.Single(await other.Due(Sample.Start.AddYears(1), 100, None), due => due.Grain == grain);
        Assert.Equal(Sample.Start.AddMinutes(commands - 1), due.At);
    }

    private static async Task HoldsLarge(TablesStore store, GrainId grain)
    {
        var whole = Large(grain, 0);
        Assert.Equal(64, await store.Head(grain, None));
        Same.Frames(whole.Frames, await store.Frames(grain, 0, 100, None));
        Same.Documents(whole.Puts.Where(document => document.Paged), await store.Page(grain, new PageQuery("entry", null, null, null, 100), None));
        Same.Documents(whole.Puts.Where(document => !document.Paged), await store.Resident(grain, None));
        Same.Receipts([Sample.Receipt(64)], [await store.Receipt(grain, Sample.Sanne, "command-64", None)]);
    }
}
