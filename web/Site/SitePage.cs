using System.Globalization;
using Leerlabs.Grains.Core;
using Leerlabs.Web.Site.Projection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Leerlabs.Web.Site;

/// <summary>
/// What all public pages have: the language, the texts, what is public, and what a page says of itself to browsers and search engines. The base class is
/// Razor Pages' own way; the pages are found by it.
/// </summary>
[IgnoreAntiforgeryToken]
public abstract class SitePage : PageModel
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    internal PublicSite Site { get; set; } = null!;

    public string Language => SiteLanguage.Of(Request);

    public string Title { get; set; } = "";

    public string Description { get; set; } = "";

    /// <summary>The page as it should be known: its path and what of the question matters, without the language.</summary>
    public string Canonical { get; set; } = "/";

    /// <summary>schema.org, as JSON.</summary>
    public string? Data { get; set; }

    /// <summary>Not for search engines.</summary>
    public bool Hidden { get; set; }

    public string Say(string key, params ReadOnlySpan<(string Name, object Value)> arguments) => Of<SiteTexts>().Say(Language, key, arguments);

    /// <summary>One or more of something.</summary>
    public string Count(string key, int count) => Say(count == 1 ? $"{key}.one" : $"{key}.other", ("count", count));

    /// <summary>An address of ours, in the language that was asked for.</summary>
    public string To(string path) => SiteLanguage.Asked(Request) is { } language ? InLanguage(path, language) : path;

    public static string InLanguage(string path, string language) =>
        $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{SiteLanguage.Parameter}={language}";

    public string Absolute(string path) => Of<SiteAddress>().Page(path).AbsoluteUri;

    public string Day(DateTimeOffset at) => DutchDay.Of(at).ToString("d MMMM yyyy", Language == SiteLanguage.English ? English : Dutch);

    /// <summary>When what it shows last changed, when that is not the whole of what is public.</summary>
    protected void ChangedAt(DateTimeOffset at) => HttpContext.Items[typeof(DateTimeOffset)] = at;

    private protected async Task Read() => Site = await Of<SiteKeeper>().Now(HttpContext.RequestAborted);

    private protected T Of<T>()
        where T : notnull => HttpContext.RequestServices.GetRequiredService<T>();

    /// <summary>There is nothing here, said on a page.</summary>
    protected IActionResult Nothing()
    {
        (Title, Description, Hidden) = (Say("nothing.title"), Say("nothing.text"), true);
        Response.StatusCode = StatusCodes.Status404NotFound;
        return new PageResult();
    }
}
