using Leerlabs.Azurite;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Silo.Tests.Storage.Tables;

/// <summary>One Azurite for the tests of a collection; each test makes tables of its own in it.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private AzuriteServer? _server;

    public AzuriteServer Server => _server!;

    public TableConnection Connection => TableConnection.Parse(Server.Connection);

    public static string NewPrefix() => $"t{Guid.NewGuid():n}";

    public async Task InitializeAsync() => _server = await AzuriteServer.Start(AzuriteServer.Folder(), null, 0, CancellationToken.None);

    public async Task DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class WithAzurite : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Azurite";
}
