using Leerlabs.Grains.Core;
using Leerlabs.Web.Api;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.ClosedDays;

/// <summary>A school's own days from a table or a calendar: first looked at, then taken.</summary>
internal static class ClosedEndpoints
{
    public static void MapClosedDays(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/schools/{school}/closed/look", Look).Produces<ClosedReport>().WithName("LookAtClosedDays");
        routes.MapPost("/schools/{school}/closed/take", Take).Produces<ClosedReport>().WithName("TakeClosedDays");
    }

    private static async Task<IResult> Look(string school, ClosedFile file, HttpContext context, ClosedImport import, People people, Problems problems) =>
        GrainId.TryParse($"school/{school}", out var grain)
            ? problems.Answer(await import.Look(grain, file.File, await Language(people, context), context.RequestAborted), report => report)
            : problems.Of(Refusal.NotFound());

    private static async Task<IResult> Take(string school, ClosedFile file, HttpContext context, ClosedImport import, People people, Problems problems) =>
        GrainId.TryParse($"school/{school}", out var grain)
            ? problems.Answer(await import.Take(grain, file.File, Caller.Of(context.User)!, await Language(people, context), context.RequestAborted), report => report)
            : problems.Of(Refusal.NotFound());

    private static async Task<string?> Language(People people, HttpContext context) => (await people.Known(Caller.Of(context.User)!.Person))?.Language;
}

/// <param name="File">The bytes of the file, in base64.</param>
internal sealed record ClosedFile(byte[] File);
