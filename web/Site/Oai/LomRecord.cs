using System.Xml.Linq;
using Leerlabs.Grains.Library;
using Leerlabs.Web.Site.Projection;

namespace Leerlabs.Web.Site.Oai;

/// <summary>
/// A work in NL LOM 1.0 (domain.md 3.4), in the binding and with the vocabularies that Edurep takes: every mandatory field and those recommended ones that we
/// know. Elements stand in the order of the schema.
/// </summary>
internal static class LomRecord
{
    private const string Plain = "LOMv1.0";

    public static XElement Of(WorkDocument work, PublicSite site, string identifier, Uri page) => new(
        OaiNames.Lom + "lom",
        new XAttribute("xmlns", OaiNames.Lom),
        new XAttribute(XNamespace.Xmlns + "xsi", OaiNames.Xsi),
        OaiNames.Schema(OaiNames.Lom, OaiNames.LomSchema),
        General(work, site, page),
        Lifecycle(work),
        El("metametadata", Entry("uri", identifier), El("metadatascheme", "LOMv1.0"), El("metadatascheme", "nl_lom_v1p0"), El("language", "nl")),
        El("technical", El("format", "text/html"), El("location", page.AbsoluteUri)),
        Educational(work),
        Rights(work),
        LomClassification.AccessRights(),
        LomClassification.Levels(work));

    public static XElement El(string name, params object?[] content) => new(OaiNames.Lom + name, content);

    public static XElement Words(string name, string text, string language) =>
        El(name, El("langstring", new XAttribute(XNamespace.Xml + "lang", language), text));

    public static XElement Term(string name, string source, string value) => El(name, Words("source", source, "x-none"), Words("value", value, "x-none"));

    private static XElement General(WorkDocument work, PublicSite site, Uri page)
    {
        var language = WorkAddress.LanguageOf(work);
        return El(
            "general",
            Words("title", work.Title, language),
            Entry("uri", page.AbsoluteUri),
            El("language", language),
            Words("description", work.Summary, language),
            work.Themes.Select(theme => site.NameOfTheme(theme, "nl")).Append(work.Subject).OfType<string>().Select(word => Words("keyword", word, "nl")),
            Term("aggregationlevel", Plain, "2"));
    }

    private static XElement Lifecycle(WorkDocument work) => El(
        "lifecycle",
        Words("version", $"{work.Edition}", "x-none"),
        Term("status", Plain, "final"),
        (work.Schools ?? []).Select(school => Contribute("author", school.Name, null)),
        Contribute("publisher", "Leerlabs", work.Changed));

    private static XElement Educational(WorkDocument work) => El(
        "educational",
        Term(
            "learningresourcetype",
            "http://purl.edustandaard.nl/vdex_learningresourcetype_czp_20060628.xml",
            work.WorkKind == WorkKind.PracticeExample ? "professionaliseringsmateriaal" : "informatiebron"),
        Term("intendedenduserrole", "http://purl.edustandaard.nl/vdex_intendedenduserrole_lomv1p0_20060628.xml", "teacher"),
        LomClassification.Contexts(work).Select(context => Term("context", "http://purl.edustandaard.nl/vdex_context_czp_20060628.xml", context)));

    private static XElement Rights(WorkDocument work) => El(
        "rights",
        Term("cost", Plain, "no"),
        Term(
            "copyrightandotherrestrictions",
            "https://purl.edustandaard.nl/copyrightsandotherrestrictions_nllom_20180530",
            work.Licence == Licence.CcBySa ? "cc-by-sa-40" : "cc-by-40"),
        Words("description", Licences.Address(work.Licence), "x-none"));

    private static XElement Entry(string catalog, string entry) => El("catalogentry", El("catalog", catalog), Words("entry", entry, "x-none"));

    private static XElement Contribute(string role, string name, DateTimeOffset? at) => El(
        "contribute",
        Term("role", Plain, role),
        El("centity", El("vcard", $"BEGIN:VCARD\nVERSION:3.0\nFN:{Card(name)}\nN:;;;;\nORG:{Card(name)}\nEND:VCARD")),
        at is { } date ? El("date", El("datetime", $"{date.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ}")) : null);

    // RFC 6350, 3.4.
    private static string Card(string text) =>
        text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace(",", @"\,", StringComparison.Ordinal).Replace(";", @"\;", StringComparison.Ordinal).ReplaceLineEndings(" ");
}
