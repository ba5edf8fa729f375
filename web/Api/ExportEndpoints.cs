using Leerlabs.Grains.Core;
using Leerlabs.Web.Audit;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Api;

/// <summary>What a school wrote for itself, to take along (issue 2, "when a school leaves").</summary>
internal static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/exports/school/{leerlab}/{school}", Get).Produces<byte[]>(contentType: "application/zip").WithName("SchoolExport");

    private static async Task<IResult> Get(string leerlab, string school, HttpContext context, SchoolExport export, AuditTrail audit, Problems problems)
    {
        var caller = Caller.Of(context.User)!;
        if (!GrainId.TryParse($"leerlab/{leerlab}", out var grain) || !Ids.IsPart(school))
            return problems.Of(Refusal.NotFound());

        var zip = await export.Make(grain, $"school/{school}", caller, context.RequestAborted);
        if (!zip.Succeeded)
            return problems.Of(zip.Refusal);

        audit.Exported(caller, $"log/{leerlab}", $"school/{school}");
        return Results.File(zip.Value, "application/zip", $"{leerlab}-{school}.zip");
    }
}
