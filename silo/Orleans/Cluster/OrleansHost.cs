using Leerlabs.Grains;
using Leerlabs.Silo.Orleans.Membership;
using Leerlabs.Storage;
using Leerlabs.Storage.Tables;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;
using Orleans.Messaging;

namespace Leerlabs.Silo.Orleans.Cluster;

/// <summary>The part of a node that Orleans runs.</summary>
internal static class OrleansHost
{
    private const string Name = "leerlabs";

    /// <summary>Grains live here.</summary>
    public static IHost Silo(NodeOptions options, NodeStore own, IGrainStore store) => Build(builder => builder.UseOrleans(silo =>
    {
        Join(silo, options, own);
        silo.AddLeerlabs(store, new RuleBook(GrainKinds.All), TimeProvider.System, new());
        if (Tls.Of(options) is { } tls)
            silo.UseTls(tls.Certificate, tls.Configure);
    }));

    /// <summary>Grains are only reached from here.</summary>
    public static IHost Client(NodeOptions options, NodeStore own) => Build(builder => builder.UseOrleansClient(client =>
    {
        client.Configure<ClusterOptions>(Called);
        client.Services.AddSingleton<IGatewayListProvider>(new TablesGateways(own.Tables!, TablesStore.UsualPrefix, Name));
        client.AddLeerlabs(new RuleBook(GrainKinds.All), new());
        if (Tls.Of(options) is { } tls)
            client.UseTls(tls.Certificate, tls.Configure);
    }));

    private static IHost Build(Action<HostApplicationBuilder> configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());

        // Orleans advises the server GC, which takes more memory than a school has reason to give.
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning).AddFilter("Orleans.Runtime.Silo", LogLevel.Error);
        configure(builder);
        return builder.Build();
    }

    /// <summary>Without tables a silo is a cluster by itself and dies with it: nothing has to be kept.</summary>
    private static void Join(ISiloBuilder silo, NodeOptions options, NodeStore own)
    {
        var (siloPort, gatewayPort) = Ports(options);
        if (own.Tables is not { } tables)
        {
            silo.UseLocalhostClustering(siloPort, gatewayPort, null, Name, Name);
            return;
        }

        silo.Configure<ClusterOptions>(Called);
        silo.ConfigureEndpoints(options.Reached, siloPort, gatewayPort);
        silo.Services.AddSingleton<IMembershipTable>(new TablesMembership(tables, TablesStore.UsualPrefix, Name));
    }

    private static void Called(ClusterOptions cluster) => (cluster.ClusterId, cluster.ServiceId) = (Name, Name);

    private static (int Silo, int Gateway) Ports(NodeOptions options)
    {
        using var silo = new FreePort(options.SiloPort, options.Reached);
        using var gateway = new FreePort(options.GatewayPort, options.Reached);
        return (silo.Number, gateway.Number);
    }
}
