using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Leerlabs.Web.SignIn;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Leerlabs.Web.Edge;

internal static class Health
{
    /// <summary>Live: the process answers. Ready: the grains answer too.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false });
        routes.MapHealthChecks("/health/ready");
    }
}

/// <summary>A grain can be read.</summary>
internal sealed class StoreHealth(IGrainHost host) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await host.AudienceOf(StoreMark.Programme, Actor.System, cancellationToken);
        return HealthCheckResult.Healthy();
    }
}
