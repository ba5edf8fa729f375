using System.Xml.Linq;
using Leerlabs.Grains.Library;
using Leerlabs.Web.Site.Projection;

namespace Leerlabs.Web.Site.Oai;

/// <summary>A work in fifteen words that every harvester knows (Dublin Core).</summary>
internal static class DublinRecord
{
    public static XElement Of(WorkDocument work, PublicSite site, Uri page, string kind) => new(
        OaiNames.OaiDc + "dc",
        new XAttribute(XNamespace.Xmlns + "oai_dc", OaiNames.OaiDc),
        new XAttribute(XNamespace.Xmlns + "dc", OaiNames.Dc),
        new XAttribute(XNamespace.Xmlns + "xsi", OaiNames.Xsi),
        OaiNames.Schema(OaiNames.OaiDc, OaiNames.OaiDcSchema),
        Dc("title", work.Title),
        (work.Schools ?? []).Append(work.Leerlab).OfType<PublishedName>().Select(name => Dc("creator", name.Name)),
        work.Themes.Select(theme => Dc("subject", site.NameOfTheme(theme, "nl"))),
        work.Subject is { } subject ? Dc("subject", subject) : null,
        Dc("description", work.Summary),
        Dc("publisher", "Leerlabs"),
        Dc("date", $"{work.Changed.UtcDateTime:yyyy-MM-dd}"),
        Dc("type", kind),
        Dc("format", "text/html"),
        Dc("identifier", page.AbsoluteUri),
        Dc("language", WorkAddress.LanguageOf(work)),
        Dc("rights", Licences.Address(work.Licence)));

    private static XElement Dc(string name, string value) => new(OaiNames.Dc + name, value);
}
