using System.Net;
using System.Net.WebSockets;
using System.Text;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Http;

public sealed class EdgeTests(EdgeTests.House house) : IClassFixture<EdgeTests.House>
{
    [Theory]
    [InlineData("https://elders.example")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task Change_that_does_not_come_from_our_pages_is_refused(string? origin)
    {
        using var visitor = await house.Town.SignIn(house.Sanne);

        using var response = await visitor.Send(HttpMethod.Post, "/api/sign-out", Visitor.Json(null), origin);

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.Get("/api/me")).StatusCode);
    }

    [Fact]
    public async Task Browser_that_says_same_origin_needs_no_origin()
    {
        using var visitor = await house.Town.SignIn(house.Sanne);

        using var response = await visitor.Send(HttpMethod.Post, "/api/sign-out", Visitor.Json(null), null, ("Sec-Fetch-Site", "same-origin"));

        Assert.True(response.IsSuccessStatusCode);
    }

    [Fact]
    public async Task Form_is_not_taken_for_json()
    {
        using var visitor = await house.Town.SignIn(house.Sanne);

        using var response = await visitor.Send(HttpMethod.Post, "/api/sign-out", new StringContent("{}", Encoding.UTF8, "text/plain"), visitor.Origin);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task WebSocket_from_another_site_is_refused()
    {
        using var visitor = await house.Town.SignIn(house.Sanne);

        await Assert.ThrowsAsync<WebSocketException>(() => LiveClient.Connect(house.Address, visitor.Cookies, "https://elders.example"));
    }

    [Fact]
    public async Task House_on_this_machine_only_is_not_reached_under_another_name()
    {
        using var visitor = house.Visitor();

        using var response = await visitor.Send(HttpMethod.Get, "/api/me", null, null, ("Host", "elders.example"));

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/me")]
    [InlineData("/assets/app-1a2b3c.js")]
    [InlineData("/api/bestaat-niet")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        using var visitor = house.Visitor();

        using var response = await visitor.Get(path);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        foreach (var part in new[] { "default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'" })
            Assert.Contains(part, policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        foreach (var name in new[] { "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy" })
            Assert.True(response.Headers.Contains(name), name);
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Files_with_a_hash_are_kept_and_the_page_is_not()
    {
        using var visitor = house.Visitor();

        using var file = await visitor.Get("/assets/app-1a2b3c.js");
        using var page = await visitor.Get("/leerlab/een-twee/log");

        Assert.Contains("immutable", $"{file.Headers.CacheControl}", StringComparison.Ordinal);
        Assert.Equal("no-cache", $"{page.Headers.CacheControl}");
        Assert.Contains("Leerlabs", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/assets/weg-000000.js")]
    [InlineData("/demo/iets")]
    [InlineData("/favicon.ico")]
    [InlineData("/.well-known/security.txt")]
    public async Task File_that_is_not_there_is_not_the_page(string path)
    {
        using var visitor = house.Visitor();

        using var response = await visitor.Get(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Files_are_compressed(string encoding)
    {
        using var visitor = house.Visitor();

        using var response = await visitor.Send(HttpMethod.Get, "/assets/app-1a2b3c.js", null, null, ("Accept-Encoding", encoding));

        Assert.Contains(encoding, response.Content.Headers.ContentEncoding);
    }

    [Theory]
    [InlineData("br, gzip", "br", 4)]
    [InlineData("br;q=0", null, 17)]
    public async Task What_the_build_compressed_is_given_to_who_reads_it(string accepts, string? encoding, int bytes)
    {
        using var visitor = house.Visitor();

        using var response = await visitor.Send(HttpMethod.Get, "/assets/small-1a2b3c.js", null, null, ("Accept-Encoding", accepts));

        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("text/javascript", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(bytes, (await response.Content.ReadAsByteArrayAsync()).Length);
        Assert.Contains("immutable", $"{response.Headers.CacheControl}", StringComparison.Ordinal);
    }

    public sealed class House : LabHouse
    {
        protected override LeerlabsOptions Change(LeerlabsOptions options)
        {
            var root = Directory.CreateDirectory(Path.Combine(Folder, "wwwroot"));
            root.CreateSubdirectory("assets");
            File.WriteAllText(Path.Combine(root.FullName, "index.html"), "<!doctype html><title>Leerlabs</title>");
            File.WriteAllText(Path.Combine(root.FullName, "assets", "app-1a2b3c.js"), $"export const text = '{new string('x', 5_000)}';");
            File.WriteAllText(Path.Combine(root.FullName, "assets", "small-1a2b3c.js"), "export const a=1;");
            File.WriteAllText(Path.Combine(root.FullName, "assets", "small-1a2b3c.js.br"), "brrr");
            return options with { WebRoot = root.FullName };
        }
    }
}
