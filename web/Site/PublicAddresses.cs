namespace Leerlabs.Web.Site;

/// <summary>Which addresses are the public site's. The service worker and the router of the browser application leave them alone.</summary>
internal static class PublicAddresses
{
    private static readonly string[] Pages = ["/bibliotheek", "/factsheets", "/leerlabs", "/kaart", "/sitemap.xml"];

    /// <summary>Pages that are the same for everybody as long as nothing changed.</summary>
    public static bool AreShelved(HttpRequest request) =>
        (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && Pages.Any(page => request.Path.StartsWithSegments(page));

    /// <summary>Someone looks for words.</summary>
    public static bool HaveWords(HttpRequest request) => request.Query["q"] is [{ Length: > 0 }, ..];

    /// <summary>The key of the work whose newest edition or factsheet stands at an address.</summary>
    public static string? WorkIn(PathString path) =>
        $"{path}".Split('/', StringSplitOptions.RemoveEmptyEntries) is [("bibliotheek" or "factsheets"), var key] && Grains.Core.Ids.IsPart(key) ? key : null;

    /// <summary>A form of our own pages, which works without script and so is no JSON; or a harvester's, which no cookie counts for.</summary>
    public static bool AreForms(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && request.HasFormContentType
        && (request.Path.StartsWithSegments("/bibliotheek") || request.Path.StartsWithSegments("/factsheets"));

    public static bool IsHarvest(HttpRequest request) => HttpMethods.IsPost(request.Method) && request.Path == "/oai" && request.HasFormContentType;
}
