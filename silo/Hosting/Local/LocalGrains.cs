using Leerlabs.Grains.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Leerlabs.Silo;

/// <summary>Brings the local host into an application. The store and the kinds' <see cref="IGrainRules"/> are registered by the caller.</summary>
public static class LocalGrains
{
    public static IServiceCollection AddLocalGrains(this IServiceCollection services, LocalHostOptions? options = null)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options ?? new LocalHostOptions());
        services.AddSingleton<RuleBook>();
        services.AddSingleton<LocalGrainHost>();
        services.AddSingleton<IGrainHost>(provider => provider.GetRequiredService<LocalGrainHost>());
        return services.AddSingleton<IHostedService, LocalHostStart>();
    }

    private sealed class LocalHostStart(LocalGrainHost host) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => host.Start(cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => host.DisposeAsync().AsTask();
    }
}
