using Leerlabs.Orleans.Tests.Membership;
using Leerlabs.Silo;
using Leerlabs.Silo.Tests;
using Leerlabs.Silo.Tests.Hosting;
using Leerlabs.Silo.Tests.Storage;
using Leerlabs.Silo.Tests.Storage.Tables;
using Leerlabs.Storage;
using Leerlabs.Storage.Tables;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Orleans.Tests.Hosting;

/// <summary>What every host must do, as a cluster does it: real Orleans over Azure tables.</summary>
[Collection(ClusterAzurite.Name)]
public sealed class OrleansOnTablesTests(AzuriteFixture azurite) : GrainHostContract, IDisposable
{
    private readonly HttpTables _tables = new(azurite.Connection);

    protected override async ValueTask<IGrainStore> OpenStore() =>
        await TablesStore.Open(_tables, AzuriteFixture.NewPrefix(), TimeProvider.System, CancellationToken.None);

    protected override async Task<IGrainHost> Start(FaultyStore store, RuleBook rules, ManualTime time) =>
        new ClusterHost(await HouseCluster.Start(1, _ => store, rules, time));

    public void Dispose() => _tables.Dispose();
}
