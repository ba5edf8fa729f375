using System.Net;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Http;

public sealed class PublicOriginTests(PublicOriginTests.House house) : IClassFixture<PublicOriginTests.House>
{
    [Fact]
    public async Task Behind_a_proxy_the_cookie_is_bound_to_the_secure_host()
    {
        using var visitor = house.Visitor();
        var cookie = await Invited(visitor);

        Assert.StartsWith("__Host-leerlabs=", cookie, StringComparison.Ordinal);
        foreach (var part in new[] { "path=/", "secure", "httponly", "samesite=lax" })
            Assert.Contains(part, cookie.ToLowerInvariant().Split("; "));
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Behind_a_proxy_only_the_public_origin_counts()
    {
        using var visitor = house.Visitor();

        using var response = await visitor.Post("/api/invitations/look", new { grain = "leerlab/x", invitation = "x", token = "x" });

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Answers_over_https_ask_for_https_from_then_on()
    {
        using var visitor = house.Visitor();

        using var response = await visitor.Get("/health/live");

        Assert.True(response.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Security_contact_is_told()
    {
        using var visitor = house.Visitor();

        var text = await (await visitor.Get("/.well-known/security.txt")).Content.ReadAsStringAsync();

        Assert.Contains("Contact: mailto:veiligheid@leerlabs.example\n", text, StringComparison.Ordinal);
        Assert.Single(text.Split('\n'), line => line.StartsWith("Expires: ", StringComparison.Ordinal));
    }

    private async Task<string> Invited(Visitor visitor)
    {
        var link = await house.Town.Invite(house.Lab, Grains.Core.Roles.Role.Researcher);
        var body = Visitor.Json(new { link.Grain, link.Invitation, link.Token, GivenName = "Nieuw", Surname = "Iemand" }.ToWire());
        using var response = await visitor.Send(HttpMethod.Post, "/api/invitations/accept", body, "https://leerlabs.example");
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        return Assert.Single(response.Headers.GetValues("Set-Cookie"));
    }

    public sealed class House : LabHouse
    {
        protected override LeerlabsOptions Change(LeerlabsOptions options) =>
            options with { PublicOrigin = "https://leerlabs.example", SecurityContact = "mailto:veiligheid@leerlabs.example" };
    }
}
