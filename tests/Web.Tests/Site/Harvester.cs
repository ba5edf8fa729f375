using System.Collections.Immutable;
using System.Net;
using System.Xml.Linq;

namespace Leerlabs.Web.Tests.Site;

/// <summary>Harvests as Edurep does: asks, and goes on with what it is given until there is no more.</summary>
internal sealed class Harvester(SiteHouse house)
{
    public static readonly XNamespace Oai = "http://www.openarchives.org/OAI/2.0/";

    public async Task<XElement> Ask(string question, bool posted = false)
    {
        using var visitor = house.Visitor();
        using var form = new StringContent(question, null, "application/x-www-form-urlencoded");
        using var response = posted ? await visitor.Send(HttpMethod.Post, "/oai", form, null) : await visitor.Get($"/oai?{question}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("text/xml", response.Content.Headers.ContentType!.MediaType);
        return XElement.Parse(await response.Content.ReadAsStringAsync());
    }

    public async Task<string?> Error(string question) => (await Ask(question)).Element(Oai + "error")?.Attribute("code")?.Value;

    /// <summary>Every part of a list.</summary>
    public async Task<ImmutableArray<XElement>> Parts(string verb, string question, Func<int, Task>? between = null)
    {
        var (parts, next) = (new List<XElement>(), $"verb={verb}&{question}");
        while (next.Length > 0)
        {
            var answer = await Ask(next);
            parts.Add(answer.Element(Oai + verb) ?? throw new InvalidOperationException($"{answer}"));
            await (between?.Invoke(parts.Count) ?? Task.CompletedTask);
            var token = parts[^1].Element(Oai + "resumptionToken")?.Value;
            next = string.IsNullOrEmpty(token) ? "" : $"verb={verb}&resumptionToken={Uri.EscapeDataString(token)}";
        }

        return [.. parts];
    }

    public static IEnumerable<(string Key, bool Deleted)> Headers(IEnumerable<XElement> parts) =>
        from header in parts.SelectMany(part => part.Descendants(Oai + "header"))
        select (header.Element(Oai + "identifier")!.Value.Split(':')[2], header.Attribute("status")?.Value == "deleted");
}
