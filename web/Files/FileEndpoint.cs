using Leerlabs.Grains.Core;
using Leerlabs.Storage.Attachments;
using Leerlabs.Web.Api;
using Leerlabs.Web.Files.Content;
using Leerlabs.Web.SignIn;
using Microsoft.Net.Http.Headers;

namespace Leerlabs.Web.Files;

/// <summary>
/// Hands a file over to whoever may read its entry or comment now. Pictures show in the page; everything else is only saved. Whatever it is, it can do nothing
/// in our name.
/// </summary>
internal static class FileEndpoint
{
    public static void MapFileReading(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/files/{log}/{type}/{key}/{file}", Get).Produces<byte[]>(contentType: "application/octet-stream").WithName("File");

    private static async Task<IResult> Get(
        string log, string type, string key, string file, HttpContext context, FileReader reader, IAttachments attachments, People people, Problems problems)
    {
        var caller = Caller.Of(context.User)!;
        if ((await people.Known(caller.Person))?.Reads.Refuse() is { } hurried)
            return problems.Of(hurried);
        if (!GrainId.TryParse($"log/{log}", out var grain) || type is not ("entry" or "comment") || !Ids.IsPart(key))
            return problems.Of(Refusal.NotFound("file-not-found"));
        if (await reader.Find(grain, $"{type}/{key}", file, caller, context.RequestAborted) is not { } found
            || await attachments.Open(grain, found.Bytes, context.RequestAborted) is not { } content)
            return problems.Of(Refusal.NotFound("file-not-found"));

        Protect(context.Response, found);
        return Results.Stream(content, found.MediaType, entityTag: new EntityTagHeaderValue($"\"{found.Hash}\""), enableRangeProcessing: true);
    }

    // A browser may keep it, and asks each time whether it still may show it.
    private static void Protect(HttpResponse response, NamedFile file)
    {
        var handling = new ContentDispositionHeaderValue(MediaTypes.IsPicture(file.MediaType) ? "inline" : "attachment");
        handling.SetHttpFileName(MediaTypes.NameOf(file.Name, file.MediaType));
        response.Headers.ContentDisposition = handling.ToString();
        response.Headers.CacheControl = "private, no-cache";
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
    }
}
