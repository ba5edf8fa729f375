using Leerlabs.Silo;
using Leerlabs.Silo.Tests;
using Leerlabs.Silo.Tests.Hosting;
using Leerlabs.Silo.Tests.Storage;

namespace Leerlabs.Orleans.Tests.Hosting;

/// <summary>What every host must do, on real Orleans.</summary>
public sealed class OrleansHostTests : GrainHostContract
{
    protected override async Task<IGrainHost> Start(FaultyStore store, RuleBook rules, ManualTime time) =>
        new ClusterHost(await HouseCluster.Start(1, _ => store, rules, time));
}
