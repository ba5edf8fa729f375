using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Leerlabs.Web.Api;
using Leerlabs.Web.Live;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Telemetry;

/// <summary>How this node is doing, for the managers of the programme.</summary>
internal static class StatusEndpoint
{
    public static void MapStatus(this IEndpointRouteBuilder routes) => routes.MapGet("/status", Get).Produces<NodeStatus>().WithName("Status");

    private static async Task<IResult> Get(HttpContext context, IGrainHost host, Figures figures, Problems problems, TimeProvider time)
    {
        var programme = await host.Read(StoreMark.Programme, context.RequestAborted);
        return programme.OfType("manager").Any(manager => manager.Text("person") == Caller.Of(context.User)!.Person)
            ? Results.Json(NodeStatus.Of(figures, time), WireJson.Options)
            : problems.Of(Refusal.Forbidden());
    }
}
