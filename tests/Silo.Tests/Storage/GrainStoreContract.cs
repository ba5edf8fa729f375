using Leerlabs.Grains.Core;
using Leerlabs.Storage;

namespace Leerlabs.Silo.Tests.Storage;

/// <summary>
/// What every store must do. A store's own test class opens it; the sentences stand in the other parts of this class, by subject.
/// Grains have fresh names in each test, so that a store may be shared.
/// </summary>
public abstract partial class GrainStoreContract : IAsyncLifetime
{
    private static readonly CancellationToken None = CancellationToken.None;

    protected IGrainStore Store { get; private set; } = null!;

    /// <summary>Opens the store on the same data each time.</summary>
    protected abstract ValueTask<IGrainStore> Open();

    public virtual async Task InitializeAsync() => Store = await Open();

    public virtual async Task DisposeAsync() => await Store.DisposeAsync();

    protected static GrainId NewGrain(string kind = "log") => new(kind, Guid.NewGuid().ToString("n"));

    private async Task Reopen()
    {
        await Store.DisposeAsync();
        Store = await Open();
    }

    private async Task<long> Write(GrainId grain, int frames)
    {
        var head = await Store.Head(grain, None);
        for (var i = 0; i < frames; i++)
            await Commits(Sample.Batch(grain, head + i));

        return head + frames;
    }

    private async Task Commits(GrainBatch batch) =>
        Assert.IsType<CommitResult.Committed>(await Store.Commit(batch, None));

    private async Task<List<string>> PageIds(GrainId grain, PageQuery query) =>
        [.. (await Store.Page(grain, query, None)).Select(document => document.Id)];

    private async Task<bool> IsAmongPending(GrainId grain) => (await Store.Pending(None)).Contains(grain);
}
