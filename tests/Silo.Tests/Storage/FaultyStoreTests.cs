using Leerlabs.Grains.Core;
using Leerlabs.Storage;
using Leerlabs.Storage.Sqlite;

namespace Leerlabs.Silo.Tests.Storage;

public sealed class FaultyStoreTests : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;
    private static readonly GrainId Log = new("log", "taal");

    private readonly TemporaryFolder _folder = new();
    private readonly FaultyStore _store;

    public FaultyStoreTests() => _store = new FaultyStore(SqliteStore.Open(_folder.Path));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_failure_before_the_commit_writes_nothing_and_is_used_up()
    {
        _store.Plan(CommitFault.Before());

        await Assert.ThrowsAsync<StoreUnavailableException>(() => _store.Commit(Sample.Batch(Log, 0), None));
        Assert.Equal(0, await _store.Head(Log, None));
        Assert.IsType<CommitResult.Committed>(await _store.Commit(Sample.Batch(Log, 0), None));
    }

    [Fact]
    public async Task A_failure_after_the_commit_leaves_it_written()
    {
        _store.Plan(CommitFault.After());

        await Assert.ThrowsAsync<StoreUnavailableException>(() => _store.Commit(Sample.Batch(Log, 0), None));
        Assert.Equal(1, await _store.Head(Log, None));
    }

    [Fact]
    public async Task A_held_commit_is_written_when_it_is_let_go()
    {
        var held = CommitFault.Held();
        _store.Plan(held);

        var commit = _store.Commit(Sample.Batch(Log, 0), None);
        await held.Reached;
        Assert.Equal(0, await _store.Head(Log, None));
        held.Release();

        Assert.IsType<CommitResult.Committed>(await commit);
    }
}
