using System.Text;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Leerlabs.Web.Audit;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Api;

/// <summary>The audit trail of one board, for the managers of the programme.</summary>
internal static class AuditEndpoint
{
    public static void MapAudit(this IEndpointRouteBuilder routes) => routes.MapGet("/audit", Get).Produces<string>(contentType: "text/csv").WithName("Audit");

    private static async Task<IResult> Get(
        string? board, DateTimeOffset? from, DateTimeOffset? to, HttpContext context, IGrainHost host, BoardAudit report, AuditTrail audit, Problems problems, TimeProvider time)
    {
        var caller = Caller.Of(context.User)!;
        var programme = await host.Read(StoreMark.Programme, context.RequestAborted);
        if (!programme.OfType("manager").Any(manager => manager.Text("person") == caller.Person))
            return problems.Of(Refusal.Forbidden());
        if (string.IsNullOrWhiteSpace(board))
            return problems.Of(Refusal.Invalid("empty", "board"));

        audit.Exported(caller, "audit", board);
        var now = time.GetUtcNow();
        var csv = await report.Csv(board, from ?? now - Limits.AuditLife, to ?? now.AddSeconds(1), context.RequestAborted);
        return Results.File(Encoding.UTF8.GetBytes(csv), "text/csv; charset=utf-8", "audit.csv");
    }
}
