using Leerlabs.Web.Site.Projection;
using Leerlabs.Web.Site.Writing;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Leerlabs.Web.Site.Shelf;

/// <summary>
/// Gives public pages from the shelf, each in the coding that the browser reads, and says <c>304</c> to who has it already. Pages that are made here do not
/// go through the compression of the house: they are compressed once, not for each visitor.
/// </summary>
internal sealed class ShelfMiddleware(PageShelf shelf, SiteKeeper keeper, ReadingCounter readings)
{
    private static readonly string[] Codings = ["br", "gzip"];

    /// <summary>So long a page may be shown without asking; a withdrawal is seen after that.</summary>
    private const string Fresh = "public, max-age=60";

    public async Task Invoke(HttpContext context, RequestDelegate next)
    {
        if (!PublicAddresses.AreShelved(context.Request))
        {
            await next(context);
            return;
        }

        var address = $"{SiteLanguage.Of(context.Request)} {context.Request.Scheme}://{context.Request.Host}{context.Request.Path}{context.Request.QueryString}";
        var page = shelf.Find(address) ?? await Make(context, next, address);
        if (page.Status == StatusCodes.Status200OK && PublicAddresses.WorkIn(context.Request.Path) is { } work)
            readings.Opened(context.Request, work);
        await Give(context, page);
    }

    private async Task<ShelvedPage> Make(HttpContext context, RequestDelegate next, string address)
    {
        var version = (await keeper.Now(context.RequestAborted)).Version;
        var (outside, body) = (context.Features.Get<IHttpResponseBodyFeature>()!, new MemoryStream());
        // Whoever makes it makes all of it, also for a HEAD, and plainly.
        var (method, codings) = (context.Request.Method, context.Request.Headers.AcceptEncoding);
        (context.Request.Method, context.Request.Headers.AcceptEncoding) = (HttpMethods.Get, default);
        var inside = new StreamResponseBodyFeature(body);
        context.Features.Set<IHttpResponseBodyFeature>(inside);
        try
        {
            await next(context);
            await inside.CompleteAsync();
        }
        finally
        {
            context.Features.Set(outside);
            (context.Request.Method, context.Request.Headers.AcceptEncoding) = (method, codings);
        }

        var response = context.Response;
        var page = new ShelvedPage(response.StatusCode, response.ContentType ?? "", response.Headers.Location, body.ToArray(), Modified(context));
        if (Keeps(context.Request, page.Status))
            shelf.Keep(address, page, version);
        return page;
    }

    /// <summary>What someone looks for with words of their own is seldom asked twice, and the index may know more a moment later.</summary>
    private static bool Keeps(HttpRequest request, int status) =>
        !PublicAddresses.HaveWords(request) && status is StatusCodes.Status200OK or StatusCodes.Status410Gone or StatusCodes.Status301MovedPermanently;

    private DateTimeOffset Modified(HttpContext context) => context.Items[typeof(DateTimeOffset)] as DateTimeOffset? ?? keeper.Known!.Changed;

    private static async Task Give(HttpContext context, ShelvedPage page)
    {
        var (coding, headers) = (Coding(context.Request), context.Response.Headers);
        var (body, tag) = page.In(page.Size > 0 ? coding : null);
        context.Response.StatusCode = page.Status;
        headers.Vary = $"{HeaderNames.AcceptEncoding}, {HeaderNames.AcceptLanguage}";
        // What is not there may be published a moment later.
        if (page.Status is StatusCodes.Status404NotFound or StatusCodes.Status429TooManyRequests or >= StatusCodes.Status500InternalServerError)
            headers.CacheControl = "no-store";
        else
            (headers.CacheControl, headers.ETag, headers.LastModified) = (Fresh, tag, $"{page.Modified:R}");
        if (page.Location is { } location)
            headers.Location = location;
        if (page.Status == StatusCodes.Status200OK && Conditions.Hold(context.Request, tag, page.Modified))
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            context.Response.ContentType = null;
            return;
        }

        context.Response.ContentType = page.Type;
        context.Response.ContentLength = body.Length;
        if (coding is not null && page.Size > 0)
            headers.ContentEncoding = coding;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static string? Coding(HttpRequest request)
    {
        var asked = request.GetTypedHeaders().AcceptEncoding;
        return Codings.FirstOrDefault(coding => asked.Any(one => one.Value == coding && one.Quality is null or > 0));
    }
}
