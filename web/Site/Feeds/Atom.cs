using System.Xml.Linq;
using Leerlabs.Grains.Library;
using Leerlabs.Web.Site.Projection;

namespace Leerlabs.Web.Site.Feeds;

/// <summary>The newest works as a feed (RFC 4287).</summary>
internal static class Atom
{
    private const int Most = 50;
    private static readonly XNamespace Names = "http://www.w3.org/2005/Atom";

    public static void MapAtom(this IEndpointRouteBuilder routes) => routes.MapGet("/bibliotheek/atom.xml", Get).ExcludeFromDescription();

    private static async Task<IResult> Get(SiteKeeper keeper, SiteAddress address, SiteTexts texts, HttpContext context)
    {
        var (site, language) = (await keeper.Now(context.RequestAborted), SiteLanguage.Of(context.Request));
        var self = address.Page("/bibliotheek/atom.xml").AbsoluteUri;
        return SiteXml.Answer(
            new XElement(
                Names + "feed",
                new XElement(Names + "id", self),
                new XElement(Names + "title", texts.Say(language, "atom.title")),
                new XElement(Names + "updated", Instant(site.Newest.FirstOrDefault()?.Changed ?? DateTimeOffset.UnixEpoch)),
                Link("self", self),
                Link("alternate", address.Page("/bibliotheek").AbsoluteUri),
                new XElement(Names + "author", new XElement(Names + "name", "Leerlabs")),
                site.Newest.Take(Most).Select(work => Entry(work, address))),
            "application/atom+xml");
    }

    private static XElement Entry(WorkDocument work, SiteAddress address)
    {
        var page = address.Page(WorkAddress.Of(work)).AbsoluteUri;
        return new(
            Names + "entry",
            new XAttribute(XNamespace.Xml + "lang", WorkAddress.LanguageOf(work)),
            // Where it stands may change with its kind; this does not.
            new XElement(Names + "id", address.Page($"/bibliotheek/{PublicSite.KeyOf(work)}").AbsoluteUri),
            new XElement(Names + "title", work.Title),
            new XElement(Names + "published", Instant(work.Published)),
            new XElement(Names + "updated", Instant(work.Changed)),
            Link("alternate", page),
            Link("license", Licences.Address(work.Licence)),
            (work.Schools ?? []).Select(school => new XElement(Names + "contributor", new XElement(Names + "name", school.Name))),
            work.Themes.Select(theme => new XElement(Names + "category", new XAttribute("term", theme))),
            new XElement(Names + "summary", work.Summary));
    }

    private static XElement Link(string kind, string address) => new(Names + "link", new XAttribute("rel", kind), new XAttribute("href", address));

    private static string Instant(DateTimeOffset at) => $"{at.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}";
}
