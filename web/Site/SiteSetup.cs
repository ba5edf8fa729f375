using System.Text.Encodings.Web;
using System.Text.Unicode;
using Leerlabs.Web.Site.Feeds;
using Leerlabs.Web.Site.Oai;
using Leerlabs.Web.Site.Projection;
using Leerlabs.Web.Site.Sharing;
using Leerlabs.Web.Site.Shelf;
using Leerlabs.Web.Site.Writing;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Leerlabs.Web.Site;

/// <summary>The public site: pages that everybody reads without signing in and without script.</summary>
internal static class SiteSetup
{
    private static readonly string[] WithForms = ["/Factsheet", "/Contact"];

    public static IServiceCollection AddSite(this IServiceCollection services)
    {
        services.AddRazorPages(pages =>
        {
            pages.RootDirectory = "/Site/Pages";
            pages.Conventions.AddFolderRouteModelConvention("/", Answer);
        }).AddApplicationPart(typeof(SiteSetup).Assembly);
        return services
            .AddSingleton(HtmlEncoder.Create(UnicodeRanges.All))
            .AddSingleton<SiteTexts>().AddSingleton<SiteStyles>()
            .AddSingleton<VisitorReading>().AddSingleton<SiteReading>().AddSingleton<WorkReading>().AddSingleton<Adopters>()
            .AddSingleton<SiteKeeper>().AddHostedService(provider => provider.GetRequiredService<SiteKeeper>())
            .AddSingleton<Letterbox>()
            .AddSingleton<ReadingCounter>().AddHostedService(provider => provider.GetRequiredService<ReadingCounter>())
            .AddSingleton<PageShelf>().AddSingleton<ShelfMiddleware>();
    }

    /// <summary>Before the compression of the house: what lies on the shelf is compressed already.</summary>
    public static void UseSite(this WebApplication app) => app.Use(app.Services.GetRequiredService<ShelfMiddleware>().Invoke);

    /// <summary>Pages with a form take it; any other is only read.</summary>
    private static void Answer(PageRouteModel page)
    {
        foreach (var selector in page.Selectors)
            selector.EndpointMetadata.Add(new HttpMethodMetadata(WithForms.Contains(page.ViewEnginePath) ? [HttpMethods.Get, HttpMethods.Post] : [HttpMethods.Get]));
    }

    public static void MapSite(this IEndpointRouteBuilder routes)
    {
        routes.MapRazorPages();
        routes.MapSitemap();
        routes.MapAtom();
        routes.MapOai();
    }
}
