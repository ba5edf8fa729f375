using Leerlabs.Storage;
using Leerlabs.Storage.Tables;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Silo.Tests.Storage.Tables;

[Collection(WithAzurite.Name)]
public sealed class TablesStoreTests(AzuriteFixture azurite) : GrainStoreContract
{
    private readonly string _prefix = AzuriteFixture.NewPrefix();
    private readonly HttpTables _tables = new(azurite.Connection);

    protected override int Plays => 12;

    protected override async ValueTask<IGrainStore> Open() => await TablesStore.Open(_tables, _prefix, TimeProvider.System, CancellationToken.None);

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _tables.Dispose();
    }
}
