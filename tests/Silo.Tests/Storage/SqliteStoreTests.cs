using Leerlabs.Storage;
using Leerlabs.Storage.Sqlite;

namespace Leerlabs.Silo.Tests.Storage;

public sealed class SqliteStoreTests : GrainStoreContract
{
    private readonly TemporaryFolder _folder = new();

    protected override ValueTask<IGrainStore> Open() => ValueTask.FromResult<IGrainStore>(SqliteStore.Open(_folder.Path));

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Dispose();
    }
}
