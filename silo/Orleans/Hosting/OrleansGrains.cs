using Leerlabs.Silo.Orleans.Grains;
using Leerlabs.Silo.Orleans.Nodes;
using Leerlabs.Silo.Orleans.Watch;
using Leerlabs.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Orleans.Configuration;

namespace Leerlabs.Silo.Orleans;

/// <summary>Brings the grains into a silo, and their host into whoever reaches them.</summary>
public static class OrleansGrains
{
    /// <summary>The grains live here; the host is there too.</summary>
    /// <param name="time">The grains' own time: instants of frames, due times, back-offs.</param>
    public static ISiloBuilder AddLeerlabs(this ISiloBuilder silo, IGrainStore store, RuleBook rules, TimeProvider time, OrleansHostOptions options)
    {
        silo.Configure<ClusterMembershipOptions>(FastDetection.Configure);
        silo.Configure<SiloMessagingOptions>(messaging => messaging.ResponseTimeout = FastDetection.ResponseTimeout);
        silo.Services.AddLeerlabsHost(rules, options);
        silo.Services
            .AddSingleton<IGrainRoutes>(services => new OrleansRoutes(services.GetRequiredService<IGrainFactory>(), rules, options, time))
            .AddSingleton(services => new ActivationServices(
                store, rules, time, services.GetRequiredService<IGrainRoutes>(), services.GetRequiredService<ILogger<Activation>>()))
            .AddSingleton<LiveServices>()
            .AddSingleton<ILifecycleParticipant<ISiloLifecycle>, WatchmanKeeper>()
            .AddSingleton<ILifecycleParticipant<ISiloLifecycle>, HostInSilo>();
        return silo;
    }

    /// <summary>Only the host: a node that serves people beside the silos.</summary>
    public static IClientBuilder AddLeerlabs(this IClientBuilder client, RuleBook rules, OrleansHostOptions options)
    {
        client.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = FastDetection.ResponseTimeout);
        client.Services.AddLeerlabsHost(rules, options);
        return client;
    }

    private static void AddLeerlabsHost(this IServiceCollection services, RuleBook rules, OrleansHostOptions options)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(rules).AddSingleton(options).AddSingleton<OrleansGrainHost>();
        services.AddSingleton<IGrainHost>(provider => provider.GetRequiredService<OrleansGrainHost>());
    }
}
