using Leerlabs.Grains.Core;
using Leerlabs.Orleans.Tests.Hosting;
using Leerlabs.Silo.Tests;
using Leerlabs.Silo.Tests.Hosting.Notes;
using Leerlabs.Silo.Tests.Storage;
using Leerlabs.Storage.Sqlite;

namespace Leerlabs.Orleans.Tests.Clusters;

public sealed class LeavingNodeTests
{
    [Fact]
    public async Task Who_asks_a_node_that_leaves_is_sent_elsewhere_however_patient_the_node_is()
    {
        using var folder = new TemporaryFolder();
        await using var store = new FaultyStore(SqliteStore.Open(folder.Path));
        await using var cluster = await HouseCluster.Start(1, _ => store, Boards.Book, new ManualTime(), HouseCluster.Quick with { Patience = TimeSpan.FromDays(1) });
        var host = cluster.HostOf(cluster.Silos[0]);
        var board = await host.NewBoard();
        var held = CommitFault.Held();
        store.Plan(held);
        var asked = host.Tell(board, new Count(1));
        await held.Reached;

        var stopping = cluster.Stop(cluster.Silos[0]);
        Assert.Equal(RefusalCode.Unavailable, (await asked).Refusal?.Code);
        held.Release();
        await stopping;
    }
}
