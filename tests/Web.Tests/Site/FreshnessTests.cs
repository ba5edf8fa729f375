using System.IO.Compression;
using System.Net;
using System.Text;
using System.Xml.Linq;

namespace Leerlabs.Web.Tests.Site;

public sealed class FreshnessTests(SiteHouse house) : IClassFixture<SiteHouse>
{
    [Fact]
    public async Task Who_has_a_page_is_told_so_until_it_changes()
    {
        var key = await house.Publish();
        using var first = await Ask($"/bibliotheek/{key}");
        var tag = first.Headers.ETag!.ToString();

        using var again = await Ask($"/bibliotheek/{key}", ("If-None-Match", tag));
        using var dated = await Ask($"/bibliotheek/{key}", ("If-Modified-Since", $"{first.Content.Headers.LastModified:R}"));
        await house.Publish(SiteHouse.Work with { Title = "Anders" }, 2, key);
        using var changed = await Ask($"/bibliotheek/{key}", ("If-None-Match", tag));

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.NotModified, HttpStatusCode.OK), (again.StatusCode, dated.StatusCode, changed.StatusCode));
        Assert.Equal("public, max-age=60", $"{first.Headers.CacheControl}");
        Assert.NotEqual(tag, changed.Headers.ETag!.ToString());
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Page_comes_in_the_coding_that_the_browser_reads_and_is_the_same(string coding)
    {
        var plain = await house.Page("/leerlabs");

        using var response = await Ask("/leerlabs", ("Accept-Encoding", coding));

        Assert.Equal([coding], response.Content.Headers.ContentEncoding);
        var body = await response.Content.ReadAsStreamAsync();
        await using Stream opened = coding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
        using var reader = new StreamReader(opened, Encoding.UTF8);
        Assert.Equal(plain, await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task Head_says_all_but_the_page()
    {
        using var visitor = house.Visitor();
        using var response = await visitor.Send(HttpMethod.Head, "/kaart", null, null);

        Assert.True(response.Content.Headers.ContentLength > 1000);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Public_page_sets_no_cookie_and_keeps_the_policy_of_the_house()
    {
        using var response = await Ask("/bibliotheek");

        Assert.False(response.Headers.Contains("Set-Cookie"));
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feed_and_sitemap_name_what_is_public()
    {
        var key = await house.Publish();
        XNamespace atom = "http://www.w3.org/2005/Atom", map = "http://www.sitemaps.org/schemas/sitemap/0.9";

        var feed = XElement.Parse(await house.Page("/bibliotheek/atom.xml"));
        var sitemap = XElement.Parse(await house.Page("/sitemap.xml"));

        Assert.Contains($"{house.Address}bibliotheek/{key}", feed.Elements(atom + "entry").Select(entry => entry.Element(atom + "id")!.Value));
        Assert.Contains($"{house.Address}bibliotheek/{key}", sitemap.Descendants(map + "loc").Select(page => page.Value));
        Assert.Contains($"Sitemap: {house.Address}sitemap.xml", await house.Page("/robots.txt"), StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> Ask(string path, params (string Name, string Value)[] headers)
    {
        var visitor = house.Visitor();
        return await visitor.Send(HttpMethod.Get, path, null, null, headers);
    }
}
