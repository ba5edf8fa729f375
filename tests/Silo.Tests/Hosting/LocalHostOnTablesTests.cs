using Leerlabs.Silo.Tests.Storage;
using Leerlabs.Silo.Tests.Storage.Tables;
using Leerlabs.Storage;
using Leerlabs.Storage.Tables;
using Leerlabs.Storage.Tables.Client;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leerlabs.Silo.Tests.Hosting;

/// <summary>The local host keeps its promises on the cluster's store too.</summary>
[Collection(WithAzurite.Name)]
public sealed class LocalHostOnTablesTests(AzuriteFixture azurite) : GrainHostContract, IDisposable
{
    private static readonly LocalHostOptions Options = new() { MaxActive = 100, IdleAfter = TimeSpan.FromDays(5), DueScan = TimeSpan.FromDays(1) };
    private readonly HttpTables _tables = new(azurite.Connection);

    public void Dispose() => _tables.Dispose();

    protected override async ValueTask<IGrainStore> OpenStore() => await TablesStore.Open(_tables, AzuriteFixture.NewPrefix(), TimeProvider.System, None);

    protected override async Task<IGrainHost> Start(FaultyStore store, RuleBook rules, ManualTime time)
    {
        var host = new LocalGrainHost(store, rules, Options, time, NullLogger<LocalGrainHost>.Instance);
        await host.Start(None);
        return host;
    }
}
