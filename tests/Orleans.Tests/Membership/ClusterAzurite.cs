using Leerlabs.Silo.Tests.Storage.Tables;

namespace Leerlabs.Orleans.Tests.Membership;

[CollectionDefinition(Name)]
public sealed class ClusterAzurite : ICollectionFixture<AzuriteFixture>
{
    public const string Name = "Azurite";
}
