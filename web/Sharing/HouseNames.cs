using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Directory;
using Leerlabs.Grains.ExpertRequest.Sharing;
using Leerlabs.Silo;
using Leerlabs.Web.SignIn;

namespace Leerlabs.Web.Sharing;

/// <summary>Names that the directory knows, as they stand in a text: first of one leerlab, its people and its schools, then of everyone and every school.</summary>
internal sealed partial class HouseNames(IGrainHost host)
{
    private const int MostWords = 120;
    private const int MostEach = 20;

    public async Task<ImmutableArray<FoundName>> In(string text, string leerlab, CancellationToken cancellation)
    {
        var own = await Page("leerlab", new { ids = new[] { leerlab } }, cancellation);
        var schools = own.SelectMany(lab => lab.TryGetProperty("schools", out var some) ? some.EnumerateArray().Select(school => school.GetString()!) : []);
        var known = own.Select(lab => new FoundName(lab.Text("name") ?? "", ShareFind.Leerlab))
            .Concat((await Page("person", new { leerlab }, cancellation)).SelectMany(OfPerson))
            .Concat((await Page("school", new { ids = schools.ToArray() }, cancellation)).SelectMany(school => OfSchool(school).Append(new(school.Text("place") ?? "", ShareFind.Place))))
            .Concat(await Elsewhere(text, cancellation));
        return [.. known.Where(name => name.Text.Length > 1 && Stands(text, name.Text)).Distinct()];
    }

    /// <summary>Of every word that may be a name the directory is asked.</summary>
    private async Task<List<FoundName>> Elsewhere(string text, CancellationToken cancellation)
    {
        var found = new List<FoundName>();
        foreach (var word in Capital().Matches(text).Select(match => match.Value).Distinct().Take(MostWords))
        {
            found.AddRange((await Page("person", new { text = word }, cancellation)).SelectMany(OfPerson));
            found.AddRange((await Page("school", new { text = word }, cancellation)).SelectMany(OfSchool));
        }

        return found;
    }

    private static IEnumerable<FoundName> OfPerson(JsonElement person)
    {
        var surname = string.Join(' ', new[] { person.Text("prefix"), person.Text("surname") }.OfType<string>());
        string[] names = [$"{person.Text("givenName")} {surname}", person.Text("givenName") ?? "", surname, person.Text("surname") ?? ""];
        return names.Select(name => new FoundName(name.Trim(), ShareFind.Person));
    }

    private static IEnumerable<FoundName> OfSchool(JsonElement school) =>
        new[] { school.Text("name"), school.Text("shortName") }.OfType<string>().Select(name => new FoundName(name, ShareFind.School));

    private async Task<List<JsonElement>> Page(string type, object filter, CancellationToken cancellation)
    {
        var asked = new PageRequest(type) { Filter = JsonSerializer.SerializeToElement(filter), Take = filter.GetType().GetProperty("text") is null ? Limits.PageMost : MostEach };
        var page = await host.Page(DirectoryRules.Main, Actor.System, asked, cancellation);
        return page.Succeeded ? [.. page.Value.Docs.Select(json => JsonSerializer.Deserialize<JsonElement>(json.Span))] : [];
    }

    // As it is written, as words of its own.
    private static bool Stands(string text, string name) =>
        Regex.IsMatch(text, $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(name)}(?![\p{{L}}\p{{N}}])", RegexOptions.CultureInvariant);

    [GeneratedRegex(@"\p{Lu}[\p{L}\p{M}]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Capital();
}
