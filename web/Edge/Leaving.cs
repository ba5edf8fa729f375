using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Leerlabs.Web.Edge;

/// <summary>This node is about to stop: it is well, and takes nobody new.</summary>
internal sealed class Leaving : IHealthCheck
{
    private volatile bool _begun;

    public void Begin() => _begun = true;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_begun ? HealthCheckResult.Unhealthy("This node is leaving.") : HealthCheckResult.Healthy());
}
