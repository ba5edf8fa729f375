using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Leerlabs.Grains.Core;
using Leerlabs.Orleans.Tests.Membership;
using Leerlabs.Silo;
using Leerlabs.Silo.Orleans.Cluster;
using Leerlabs.Silo.Tests.Storage;
using Leerlabs.Silo.Tests.Storage.Tables;
using Leerlabs.Web.SignIn;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Leerlabs.Orleans.Tests.Nodes;

/// <summary>Nodes as they are run: real connections, membership in a real Azurite.</summary>
[Collection(ClusterAzurite.Name)]
public sealed class NodeTests(AzuriteFixture azurite) : IDisposable
{
    private static readonly GrainId Programme = new("programme", "main");
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Nodes_find_each_other_in_the_tables_and_reach_each_others_grains(bool tls)
    {
        var options = new NodeOptions { Data = _folder.Path, Connection = azurite.Server.Connection, Certificate = tls ? MakeCertificate() : null };
        await using var own = new NodeStore(options);
        var store = await own.Open(options, CancellationToken.None);
        using var one = await Started(OrleansHost.Silo(options, own, store));
        using var two = await Started(OrleansHost.Silo(options, own, store));
        using var web = await Started(OrleansHost.Client(options, own));

        Assert.NotNull(await new FirstManager(HostOf(web)).Invite("Leerlabs", CancellationToken.None));
        foreach (var node in new[] { one, two, web })
            Assert.True((await HostOf(node).Open(Programme, Actor.System, 0, CancellationToken.None)).Succeeded);

        foreach (var node in new[] { web, two, one })
            await node.StopAsync();
    }

    [Theory]
    [InlineData("Web")]
    [InlineData("Silo")]
    public void Half_a_node_needs_tables(string role) =>
        Assert.Throws<NodeException>(() => new NodeOptions { Data = _folder.Path, Role = Enum.Parse<NodeRole>(role) }.Validate());

    [Fact]
    public void Node_that_serves_only_this_machine_is_reached_only_from_there()
    {
        var options = new NodeOptions { Data = _folder.Path };
        Assert.True(System.Net.IPAddress.IsLoopback(options.Reached));
        Assert.Equal("10.1.2.3", (options with { Address = System.Net.IPAddress.Parse("10.1.2.3") }).Reached.ToString());
    }

    public void Dispose() => _folder.Dispose();

    private static IGrainHost HostOf(IHost node) => node.Services.GetRequiredService<IGrainHost>();

    private static async Task<IHost> Started(IHost node)
    {
        await node.StartAsync();
        return node;
    }

    /// <summary>As <c>openssl req -x509</c> makes one, for the nodes of one cluster.</summary>
    private string MakeCertificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=leerlabs", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2036, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var file = _folder.File("nodes.pfx");
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12));
        return file;
    }
}
