using System.Xml.Linq;
using Leerlabs.Web.Site.Projection;

namespace Leerlabs.Web.Site.Feeds;

/// <summary>All public pages for search engines (sitemaps.org), and what robots may read.</summary>
internal static class Sitemap
{
    private static readonly XNamespace Names = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static readonly string[] Fixed = ["/bibliotheek", "/factsheets", "/leerlabs", "/kaart"];

    /// <summary>The most that one sitemap holds.</summary>
    private const int Most = 50_000;

    public static void MapSitemap(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sitemap.xml", Get).ExcludeFromDescription();
        routes.MapGet("/robots.txt", Robots).ExcludeFromDescription();
    }

    private static async Task<IResult> Get(SiteKeeper keeper, SiteAddress address, HttpContext context)
    {
        var site = await keeper.Now(context.RequestAborted);
        var pages = Fixed.Select(page => (Page: page, Changed: (DateTimeOffset?)null))
            .Concat(site.LeerlabsByName.Select(leerlab => (Page: $"/leerlabs/{Grains.Core.Ids.KeyOf(leerlab.Id)}", Changed: (DateTimeOffset?)null)))
            .Concat(site.Newest.Select(work => (Page: WorkAddress.Of(work), Changed: (DateTimeOffset?)work.Changed)));
        return SiteXml.Answer(new XElement(Names + "urlset", pages.Take(Most).Select(page => Url(address.Page(page.Page), page.Changed))), "application/xml");
    }

    private static IResult Robots(SiteAddress address) => Results.Text(
        $"User-agent: *\nDisallow: /api/\nDisallow: /demo/\nDisallow: /live\nDisallow: /bibliotheek?q=\nSitemap: {address.Page("/sitemap.xml").AbsoluteUri}\n");

    private static XElement Url(Uri page, DateTimeOffset? changed) => new(
        Names + "url", new XElement(Names + "loc", page.AbsoluteUri), changed is { } at ? new XElement(Names + "lastmod", $"{at.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}") : null);
}
