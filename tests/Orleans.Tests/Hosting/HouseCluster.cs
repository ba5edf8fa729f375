using System.Collections.Concurrent;
using Leerlabs.Silo;
using Leerlabs.Silo.Orleans;
using Leerlabs.Storage;
using Microsoft.Extensions.DependencyInjection;
using Orleans.TestingHost;

namespace Leerlabs.Orleans.Tests.Hosting;

/// <summary>Silos in this process over one store, each with the host that its web node would use.</summary>
internal sealed class HouseCluster : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;

    private readonly ConcurrentDictionary<string, SiloLines> _lines;

    private HouseCluster(InProcessTestCluster cluster, ConcurrentDictionary<string, SiloLines> lines) => (_cluster, _lines) = (cluster, lines);

    public static readonly OrleansHostOptions Quick = new() { DueScan = TimeSpan.FromDays(1), RenewEvery = TimeSpan.FromSeconds(2), KeepEvery = TimeSpan.FromSeconds(1), GiveUpAfter = TimeSpan.FromMilliseconds(300) };

    public IReadOnlyList<InProcessSiloHandle> Silos => _cluster.Silos;

    public IGrainFactory Grains => (IGrainFactory)_cluster.GetSiloServiceProvider(Silos[0].SiloAddress).GetRequiredService(typeof(IGrainFactory));

    /// <param name="storeOf">The store as a silo reaches it, by the silo's name.</param>
    public static async Task<HouseCluster> Start(
        int silos, Func<string, IGrainStore> storeOf, RuleBook rules, TimeProvider time, OrleansHostOptions? options = null, Action<ISiloBuilder>? configure = null)
    {
        var builder = new InProcessTestClusterBuilder((short)silos);
        builder.Options.ConfigureFileLogging = false;
        builder.Options.InitializeClientOnDeploy = false;
        var lines = new ConcurrentDictionary<string, SiloLines>();
        builder.ConfigureSilo((own, silo) =>
        {
            lines.GetOrAdd(own.SiloName, _ => new()).Lay(silo);
            silo.Services.AddSingleton<Fall>().AddSingleton<IFatalErrorHandler>(services => services.GetRequiredService<Fall>());
            silo.AddLeerlabs(storeOf(own.SiloName), rules, time, options ?? Quick);
            // Everywhere, so that a silo that goes takes grains along.
            silo.Services.AddSingleton<PlacementStrategy, RandomPlacement>();
            configure?.Invoke(silo);
        });
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return new(cluster, lines);
    }

    public IGrainHost HostOf(InProcessSiloHandle silo) => _cluster.GetSiloServiceProvider(silo.SiloAddress).GetRequiredService<IGrainHost>();

    /// <summary>The silo on which a grain lives now; null when nowhere.</summary>
    public InProcessSiloHandle? HomeOf(GrainId grain) => HomeOf(GrainReferences.IdOf(grain));

    public InProcessSiloHandle? HomeOf(global::Orleans.Runtime.GrainId grain) =>
        _cluster.TryGetGrainContext(grain, out var context) ? Silos.FirstOrDefault(silo => silo.SiloAddress.Equals(context.Address.SiloAddress)) : null;

    public Task Deactivate(GrainId grain) => _cluster.DeactivateAsync(GrainReferences.IdOf(grain));

    /// <summary>Ends when the grain lives nowhere any more; at once when it does not now.</summary>
    public Task Deactivated(GrainId grain) => _cluster.WaitForDeactivationAsync(GrainReferences.IdOf(grain));

    /// <summary>The silo reaches no other any more, nor is reached, until it hears that it was declared dead; its process ends.</summary>
    public async Task CutOff(InProcessSiloHandle silo)
    {
        _lines[silo.Name].Cut();
        await _cluster.GetSiloServiceProvider(silo.SiloAddress).GetRequiredService<Fall>().Fallen;
        await Kill(silo);
    }

    /// <summary>The process ends as by a power cut.</summary>
    public Task Kill(InProcessSiloHandle silo) => _cluster.KillSiloAsync(silo);

    public Task Stop(InProcessSiloHandle silo) => _cluster.StopSiloAsync(silo);

    public async ValueTask DisposeAsync()
    {
        await _cluster.StopAllSilosAsync();
        await _cluster.DisposeAsync();
    }
}
