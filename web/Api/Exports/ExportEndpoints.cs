using Leerlabs.Grains.Core;
using Leerlabs.Web.Audit;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Api.Exports;

/// <summary>What people may take along, as Markdown with files in a zip: what they read in a leerlab, and what a school wrote for itself.</summary>
internal static class ExportEndpoints
{
    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/exports/leerlab/{leerlab}", Leerlab).Produces<byte[]>(contentType: "application/zip").WithName("LeerlabExport");
        routes.MapGet("/exports/school/{leerlab}/{school}", School).Produces<byte[]>(contentType: "application/zip").WithName("SchoolExport");
    }

    private static async Task<IResult> Leerlab(string leerlab, HttpContext context, LeerlabExport export, AuditTrail audit, Problems problems)
    {
        var caller = Caller.Of(context.User)!;
        if (!GrainId.TryParse($"leerlab/{leerlab}", out var grain))
            return problems.Of(Refusal.NotFound());

        var writing = await export.Make(grain, caller, context.RequestAborted);
        if (!writing.Succeeded)
            return problems.Of(writing.Refusal);

        audit.Exported(caller, $"log/{leerlab}");
        return Zip(writing.Value, $"{leerlab}.zip", context.RequestAborted);
    }

    private static async Task<IResult> School(string leerlab, string school, HttpContext context, SchoolExport export, AuditTrail audit, Problems problems)
    {
        var caller = Caller.Of(context.User)!;
        if (!GrainId.TryParse($"leerlab/{leerlab}", out var grain) || !Ids.IsPart(school))
            return problems.Of(Refusal.NotFound());

        var writing = await export.Make(grain, $"school/{school}", caller, context.RequestAborted);
        if (!writing.Succeeded)
            return problems.Of(writing.Refusal);

        audit.Exported(caller, $"log/{leerlab}", $"school/{school}");
        return Zip(writing.Value, $"{leerlab}-{school}.zip", context.RequestAborted);
    }

    // Written while it is read: a log of years with its files need not fit into memory.
    private static IResult Zip(Exporting writing, string name, CancellationToken cancellation) =>
        Results.Stream(stream => writing.Write(stream, cancellation), "application/zip", name);
}
