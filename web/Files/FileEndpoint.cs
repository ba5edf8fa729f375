using Leerlabs.Grains.Core;
using Leerlabs.Web.Files.Content;
using Leerlabs.Web.SignIn;
using Microsoft.Net.Http.Headers;

namespace Leerlabs.Web.Files;

/// <summary>
/// Hands a file over to whoever may read its entry, comment, question or message now. Pictures show in the page; everything else is only saved. Whatever it is, it can do nothing
/// in our name.
/// </summary>
internal static class FileEndpoint
{
    private const string Anything = "application/octet-stream";

    public static void MapFileReading(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/files/{log}/{type}/{key}/{file}", OfLog).Produces<byte[]>(contentType: Anything).WithName("File");
        routes.MapGet("/files/expert-request/{request}/{owner}/{file}", OfRequest).Produces<byte[]>(contentType: Anything).WithName("RequestFile");
    }

    private static Task<IResult> OfLog(FileHome home, string type, string key, string file, HttpContext context, FileGiving giving) =>
        Get(home, type is "entry" or "comment" && Ids.IsPart(key) ? $"{type}/{key}" : null, file, context, giving);

    private static Task<IResult> OfRequest(FileHome home, string owner, string file, HttpContext context, FileGiving giving) =>
        Get(home, owner == "question" ? owner : Ids.IsPart(owner) ? $"message/{owner}" : null, file, context, giving);

    private static async Task<IResult> Get(FileHome home, string? owner, string file, HttpContext context, FileGiving giving)
    {
        var (reader, attachments, people, problems) = giving;
        var caller = Caller.Of(context.User)!;
        if ((await people.Known(caller.Person))?.Reads.Refuse() is { } hurried)
            return problems.Of(hurried);
        if (home.Grain is not { } grain || owner is null)
            return problems.Of(Refusal.NotFound("file-not-found"));
        if (await reader.Find(grain, owner, file, caller, context.RequestAborted) is not { } found
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
