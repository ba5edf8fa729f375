using System.Collections.Concurrent;
using Leerlabs.Grains.Core;
using Leerlabs.Orleans.Tests.Hosting;
using Leerlabs.Silo;
using Leerlabs.Silo.Tests;
using Leerlabs.Silo.Tests.Hosting;
using Leerlabs.Silo.Tests.Storage;
using Leerlabs.Storage.Sqlite;
using Orleans.TestingHost;

namespace Leerlabs.Orleans.Tests.Clusters;

/// <summary>A cluster of three silos in this process over one store, which each silo reaches by a line of its own.</summary>
public abstract class ClusterTests : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly ConcurrentDictionary<string, CutStore> _lines = new();

    internal FaultyStore Store { get; private set; } = null!;

    internal HouseCluster Cluster { get; private set; } = null!;

    internal IGrainHost First => HostAt(0);

    protected ManualTime Time { get; } = new();

    internal IGrainHost HostAt(int silo) => Cluster.HostOf(Cluster.Silos[silo]);

    /// <summary>The line of a silo to the store.</summary>
    internal CutStore LineOf(InProcessSiloHandle silo) => _lines[silo.Name];

    public virtual async Task InitializeAsync()
    {
        Store = new(SqliteStore.Open(_folder.Path));
        Cluster = await HouseCluster.Start(3, name => _lines.GetOrAdd(name, _ => new(Store)), Boards.Book, Time);
    }

    public virtual async Task DisposeAsync()
    {
        await Cluster.DisposeAsync();
        await Store.DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>All frames of a board as they are stored.</summary>
    internal async Task<IReadOnlyList<Frame>> Stored(GrainId board) => await Store.Frames(board, 0, int.MaxValue, CancellationToken.None);

    /// <summary>Ends when a board is that far.</summary>
    internal async Task Reaches(IGrainHost host, GrainId board, long seq)
    {
        var recorder = new Recorder();
        await using var observation = await host.Observe(board, recorder, CancellationToken.None);
        if (await Store.Head(board, CancellationToken.None) < seq)
            await recorder.Until(seq);
    }
}
