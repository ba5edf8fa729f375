using System.Text.Json;
using System.Text.Json.Nodes;
using Leerlabs.Grains.Library;

namespace Leerlabs.Web.Site;

/// <summary>
/// A work in the words of schema.org, which search engines and Edurep read. The block is data and no script: the content security policy, which allows
/// nothing inline, has no say in it. The usual encoder writes no sign that could end it.
/// </summary>
internal static class WorkData
{
    public static string Of(WorkPage page, string address)
    {
        var (work, content) = (page.Listed, page.Shown!);
        var data = new JsonObject
        {
            ["@context"] = "https://schema.org",
            ["@type"] = new JsonArray("LearningResource", "Article"),
            ["@id"] = address,
            ["url"] = address,
            ["name"] = content.Title,
            ["headline"] = content.Title,
            ["description"] = content.Summary,
            ["inLanguage"] = content.English is true ? "en" : "nl",
            ["datePublished"] = $"{work.Published:yyyy-MM-ddTHH:mm:ssZ}",
            ["dateModified"] = $"{work.Changed:yyyy-MM-ddTHH:mm:ssZ}",
            ["version"] = page.Edition,
            ["license"] = Licences.Address(content.Licence),
            ["isAccessibleForFree"] = true,
            ["learningResourceType"] = page.Say($"kind.{SiteWords<WorkKind>.Of(content.WorkKind)}"),
            ["audience"] = new JsonObject { ["@type"] = "EducationalAudience", ["educationalRole"] = "teacher" },
            ["educationalLevel"] = Names(content.SchoolTypes.Select(type => page.Say($"school-type.{SiteWords<SchoolType>.Of(type)}"))),
            ["about"] = Names(content.Themes.Select(theme => page.Site.NameOfTheme(theme, page.Language)).Append(content.Subject).OfType<string>()),
            ["author"] = Organisations(content),
            ["publisher"] = Organisation("Leerlabs"),
            ["citation"] = new JsonArray([.. (content.Evidence ?? []).Select(link => new JsonObject { ["@type"] = "CreativeWork", ["name"] = link.Title, ["url"] = link.Url })]),
        };
        return JsonSerializer.Serialize(data);
    }

    private static JsonArray Names(IEnumerable<string> names) => new([.. names.Select(name => JsonValue.Create(name))]);

    private static JsonArray Organisations(PublishedWork content) =>
        new([.. (content.Schools ?? []).Append(content.Leerlab).OfType<PublishedName>().Select(name => Organisation(name.Name)).DefaultIfEmpty(Organisation("Leerlabs"))]);

    private static JsonObject Organisation(string name) => new() { ["@type"] = "EducationalOrganization", ["name"] = name };
}
