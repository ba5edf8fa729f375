using Leerlabs.Grains.Core;
using Leerlabs.Silo;

namespace Leerlabs.Orleans.Tests.Hosting;

/// <summary>The host of a cluster of one silo; the cluster ends with it, as a process does.</summary>
internal sealed class ClusterHost(HouseCluster cluster) : IGrainHost
{
    private readonly IGrainHost _host = cluster.HostOf(cluster.Silos[0]);

    public HouseCluster Cluster => cluster;

    public Task<Result<Receipt>> Send(GrainId grain, Actor actor, ReadOnlyMemory<byte> command, CancellationToken cancellation) =>
        _host.Send(grain, actor, command, cancellation);

    public Task<Result<Opening>> Open(GrainId grain, Actor actor, long after, CancellationToken cancellation) => _host.Open(grain, actor, after, cancellation);

    public Task<Result<PageAnswer>> Page(GrainId grain, Actor actor, PageRequest request, CancellationToken cancellation) =>
        _host.Page(grain, actor, request, cancellation);

    public Task<Audience> AudienceOf(GrainId grain, Actor actor, CancellationToken cancellation) => _host.AudienceOf(grain, actor, cancellation);

    public Task<IAsyncDisposable> Observe(GrainId grain, IGrainObserver observer, CancellationToken cancellation) => _host.Observe(grain, observer, cancellation);

    public Task Whisper(GrainId grain, ReadOnlyMemory<byte> note, CancellationToken cancellation) => _host.Whisper(grain, note, cancellation);

    public IGrainRules? RulesOf(string kind) => _host.RulesOf(kind);

    public ValueTask DisposeAsync() => cluster.DisposeAsync();
}
