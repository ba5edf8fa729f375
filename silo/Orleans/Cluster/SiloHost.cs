using System.Net;
using Leerlabs.Grains;
using Leerlabs.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Leerlabs.Silo.Orleans.Cluster;

/// <summary>The silo of a node.</summary>
internal static class SiloHost
{
    public static IHost Build(NodeOptions options, IGrainStore store)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new());
        // Orleans advises the server GC, which takes more memory than a school has reason to give.
        builder.Logging.AddSimpleConsole().SetMinimumLevel(LogLevel.Warning).AddFilter("Orleans.Runtime.Silo", LogLevel.Error);
        var (siloPort, gatewayPort) = Ports(options);
        builder.UseOrleans(silo =>
        {
            silo.UseLocalhostClustering(siloPort, gatewayPort, null, "leerlabs", "leerlabs");
            silo.AddLeerlabs(store, new RuleBook(GrainKinds.All), TimeProvider.System, new OrleansHostOptions());
        });
        return builder.Build();
    }

    private static (int Silo, int Gateway) Ports(NodeOptions options)
    {
        using var silo = new FreePort(options.SiloPort, IPAddress.Loopback);
        using var gateway = new FreePort(options.GatewayPort, IPAddress.Loopback);
        return (silo.Number, gateway.Number);
    }
}
