using Leerlabs.Grains.Core;
using Leerlabs.Web.Api;
using Leerlabs.Web.Files;
using Leerlabs.Web.Mail;
using Leerlabs.Web.Site;

namespace Leerlabs.Web.Edge;

/// <summary>
/// Another site can't act in someone's name: what changes something comes from our own pages and as JSON or as a piece of a file, a WebSocket from our own pages, and a
/// house that listens on this machine only is addressed as such.
/// </summary>
internal sealed class OriginGate(LeerlabsOptions options, Problems problems)
{
    public Task Invoke(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (options is { IsLoopbackOnly: true, PublicOrigin: null } && !LeerlabsOptions.IsLoopback(request.Host.Host))
            return problems.Write(context, Refusal.Forbidden("other-host"));
        if (IsOneClick(request) || InboundEndpoint.IsMail(request) || PublicAddresses.IsHarvest(request))
            return next(context);
        if (IsWebSocket(context) ? !IsFromUsOrNoBrowser(request) : IsUnsafe(request) && !IsFromUs(request))
            return problems.Write(context, Refusal.Forbidden("other-origin"));
        if (IsUnsafe(request) && !IsWebSocket(context) && !IsNoForm(request) && !PublicAddresses.AreForms(request))
            return problems.Write(context, Refusal.Invalid("not-json"), StatusCodes.Status415UnsupportedMediaType);

        return next(context);
    }

    // A form of another site can send neither; what else could is stopped by its origin.
    private static bool IsNoForm(HttpRequest request) =>
        request.HasJsonContentType() || (HttpMethods.IsPatch(request.Method) && request.ContentType == UploadEndpoints.ContentType);

    /// <summary>A mail program that stops mail on its own (RFC 8058) has neither our origin nor JSON; the word in the address is its right, and no cookie counts.</summary>
    private static bool IsOneClick(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.Path == MailLinks.StopPath && request.HasFormContentType;

    private static bool IsUnsafe(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method));

    // The upgrade itself is looked at: this runs before anything that knows of WebSockets.
    private static bool IsWebSocket(HttpContext context) =>
        string.Equals(context.Request.Headers.Upgrade, "websocket", StringComparison.OrdinalIgnoreCase)
        || (HttpMethods.IsConnect(context.Request.Method) && context.Request.Headers.ContainsKey(":protocol"));

    // A browser always names the origin of a WebSocket; who does not is no browser and carries no cookie of someone else.
    private static bool IsFromUsOrNoBrowser(HttpRequest request) => request.Headers.Origin.Count == 0 || IsOurOrigin(request);

    private static bool IsFromUs(HttpRequest request) =>
        request.Headers.Origin.Count > 0 ? IsOurOrigin(request) : request.Headers["Sec-Fetch-Site"] == "same-origin";

    private static bool IsOurOrigin(HttpRequest request) =>
        string.Equals(request.Headers.Origin, $"{request.Scheme}://{request.Host.ToUriComponent()}", StringComparison.OrdinalIgnoreCase);
}
