using Leerlabs.Grains.Core;
using Leerlabs.Web.Api;

namespace Leerlabs.Web.Edge;

/// <summary>The built browser application: files with a hash in their name are kept for ever, its page never.</summary>
internal static class BrowserApplication
{
    private static readonly string[] NotPages = ["/api", "/demo", "/live", "/health", "/openapi", "/assets", "/.well-known"];

    public static void UseBrowserApplication(this WebApplication app, LeerlabsOptions options)
    {
        if (options.WebRoot is null)
            return;

        app.Use((HttpContext context, RequestDelegate next) => CompressedFiles.Invoke(context, next, app.Environment.WebRootFileProvider));
        app.UseStaticFiles(new StaticFileOptions { ContentTypeProvider = CompressedFiles.Types, OnPrepareResponse = file => Prepare(file.Context) });
    }

    /// <summary>Every address of a page of the application is its one page; all others that are not known do not exist.</summary>
    public static void MapBrowserApplication(this WebApplication app) =>
        app.MapFallback("{**path}", async (HttpContext context, Problems problems) =>
        {
            var page = app.Environment.WebRootFileProvider.GetFileInfo("index.html");
            if (!IsPage(context.Request) || !page.Exists)
            {
                await problems.Write(context, Refusal.NotFound());
                return;
            }

            context.Response.Headers.CacheControl = "no-cache";
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.SendFileAsync(page, context.RequestAborted);
        }).ExcludeFromDescription();

    private static void Prepare(HttpContext context)
    {
        CompressedFiles.Describe(context);
        context.Response.Headers.CacheControl = context.Request.Path.StartsWithSegments("/assets") ? "public, max-age=31536000, immutable" : "no-cache";
    }

    private static bool IsPage(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        && !NotPages.Any(path => request.Path.StartsWithSegments(path))
        && !Path.HasExtension(request.Path);
}
