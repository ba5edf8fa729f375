using System.Globalization;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Leerlabs.Web.Api;
using Leerlabs.Web.Live;
using Leerlabs.Web.SignIn;
using Microsoft.AspNetCore.Http.Features;

namespace Leerlabs.Web.Files;

/// <summary>
/// Uploads that go on after a cut line, in the manner of tus 1.0: the client makes the id, announces the size, asks how far it is, and adds from there. Who may write or comment
/// in the log, or talk in the request, may bring files; the grain itself says so.
/// </summary>
internal static class UploadEndpoints
{
    public const string ContentType = "application/offset+octet-stream";

    public static void MapUploads(this IEndpointRouteBuilder routes)
    {
        MapTo(routes.MapGroup("/uploads/{log}/{upload}"), "Upload");
        MapTo(routes.MapGroup("/uploads/expert-request/{request}/{upload}"), "RequestUpload");
    }

    private static void MapTo(RouteGroupBuilder upload, string name)
    {
        upload.MapPost("/", Begin).Produces<UploadState>().WithName($"Begin{name}");
        upload.MapMethods("/", [HttpMethods.Head], Look).WithName($"LookAt{name}");
        upload.MapPatch("/", Add).Accepts<Stream>(ContentType).Produces<UploadState>().WithName($"AddTo{name}");
    }

    /// <summary>Announces an upload, or says how far it is when it was announced before.</summary>
    private static async Task<IResult> Begin(FileHome home, string upload, BeginBody body, HttpContext context, Intake intake, Desk desk, IGrainHost host, Problems problems)
    {
        var caller = Caller.Of(context.User)!;
        if (!TryRead(home, upload, out var grain))
            return problems.Of(Refusal.NotFound());
        if (await intake.State(grain, upload, caller.Person, context.RequestAborted) is { } known)
            return Results.Json(known, WireJson.Options);

        var command = host.RulesOf(grain.Kind)!.WriteCommand(FileKinds.Begin(grain, upload, body.Size) with { CommandId = $"{Guid.CreateVersion7()}" });
        return problems.Answer(await desk.Send(caller, grain, command, context.RequestAborted), _ => new UploadState(0, body.Size, null));
    }

    private static async Task<IResult> Look(FileHome home, string upload, HttpContext context, Intake intake, Problems problems)
    {
        var caller = Caller.Of(context.User)!;
        if (!TryRead(home, upload, out var grain) || await intake.State(grain, upload, caller.Person, context.RequestAborted) is not { } state)
            return problems.Of(Refusal.NotFound("upload-not-there"));

        Tell(context, state);
        return Results.Ok();
    }

    private static async Task<IResult> Add(FileHome home, string upload, HttpContext context, Intake intake, People people, Problems problems)
    {
        var caller = Caller.Of(context.User)!;
        if (!TryRead(home, upload, out var grain))
            return problems.Of(Refusal.NotFound("upload-not-there"));
        if ((await people.Known(caller.Person))?.Reads.Refuse() is { } hurried)
            return problems.Of(hurried);
        if (!long.TryParse(context.Request.Headers["Upload-Offset"], NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
            return problems.Of(Refusal.Invalid("upload-offset"));

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
            body.MaxRequestBodySize = Limits.FileBytes;
        var taken = await intake.Take(grain, upload, caller.Person, offset, context.Request.Body, context.RequestAborted);
        if (taken.Succeeded)
            Tell(context, taken.Value);
        return problems.Answer(taken, state => state);
    }

    private static void Tell(HttpContext context, UploadState state)
    {
        context.Response.Headers["Upload-Offset"] = state.Offset.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["Upload-Length"] = state.Size.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["Upload-Complete"] = state.Whole is null ? "?0" : "?1";
    }

    private static bool TryRead(FileHome home, string upload, out GrainId grain)
    {
        grain = home.Grain.GetValueOrDefault();
        return home.Grain is not null && Ids.IsNew(upload);
    }
}

/// <param name="Size">In bytes.</param>
internal sealed record BeginBody(long Size);
