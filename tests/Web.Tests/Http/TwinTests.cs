using System.Net;
using System.Text;
using System.Text.Json;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.Http;

public sealed class TwinTests(LabHouse house) : IClassFixture<LabHouse>
{
    [Fact]
    public async Task Http_gives_the_same_answers_as_the_hub()
    {
        using var visitor = await house.Town.SignIn(house.Sanne);
        await using var client = await visitor.Connect();
        var command = Commands.AddEntry(Town.New(), "Twee wegen.");
        var overHub = await client.Send(house.Lab.Log, command);
        using var overHttp = await visitor.Post($"/api/grains/{house.Lab.Log}/commands", command);

        Assert.Equal(overHub.ToString(), await overHttp.Content.ReadAsStringAsync());
        Assert.Equal($"{await client.Watch(house.Lab.Log)}", $"{await visitor.Read($"/api/grains/{house.Lab.Log}?after=0")}");
        Assert.Equal($"{await client.Watch(house.Lab.Log, 2)}", $"{await visitor.Read($"/api/grains/{house.Lab.Log}?after=2")}");
        Assert.Equal(
            $"{await client.Page(house.Lab.Log, "entry", new { take = 1, filter = new { kinds = new[] { "note" } } })}",
            $"{await visitor.Read($"/api/grains/{house.Lab.Log}/pages/entry?take=1&filter={Uri.EscapeDataString("{\"kinds\":[\"note\"]}")}")}");
    }

    [Fact]
    public async Task Http_refuses_in_the_words_of_the_hub_as_a_problem()
    {
        using var visitor = await house.Town.SignIn(house.Sanne);
        await using var client = await visitor.Connect();
        var command = Commands.AddEntry(Town.New(), "");

        var overHub = (await Assert.ThrowsAsync<RefusedException>(() => client.Send(house.Lab.Log, command))).Refusal;
        using var response = await visitor.Post($"/api/grains/{house.Lab.Log}/commands", command);
        var overHttp = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        foreach (var member in overHub.EnumerateObject())
            Assert.Equal($"{member.Value}", $"{overHttp.GetProperty(member.Name)}");
    }

    [Fact]
    public async Task Command_over_the_limit_is_too_large()
    {
        using var visitor = await house.Town.SignIn(house.Sanne);

        using var response = await visitor.Post($"/api/grains/{house.Lab.Log}/commands", Commands.AddEntry(Town.New(), new string('x', 300_000)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("too-large", JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()).GetProperty("key").GetString());
    }

    [Theory]
    [InlineData("/api/invitations/look", "[]")]
    [InlineData("/api/invitations/look", "{\"grain\":\"leerlab/een\"}")]
    [InlineData("/api/invitations/accept", "{\"grain\":null,\"invitation\":\"x\",\"token\":\"x\"}")]
    [InlineData("/api/invitations/accept", "geen json")]
    public async Task Request_that_makes_no_sense_is_a_problem(string path, string body)
    {
        using var visitor = house.Visitor();

        using var response = await visitor.Send(HttpMethod.Post, path, new StringContent(body, Encoding.UTF8, "application/json"), visitor.Origin);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Unknown_address_under_api_is_a_problem()
    {
        using var visitor = house.Visitor();

        using var response = await visitor.Get("/api/bestaat-niet");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Open_api_lists_every_address_of_the_api()
    {
        using var visitor = house.Visitor();
        var paths = (await visitor.Read("/openapi/v1.json")).GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(method => $"{method.Name.ToUpperInvariant()} {path.Name.TrimEnd('/')}"));

        string[] listed = ["/api/", "/demo/", "/calendar/"];
        var known = Rights.Matrix.Addresses.Keys.Where(row => listed.Any(part => row.Contains(part, StringComparison.Ordinal)));
        Assert.Equal(known.Select(row => row.TrimEnd('/')).Order(StringComparer.Ordinal), paths.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task House_says_that_it_is_well(string path)
    {
        using var visitor = house.Visitor();

        using var response = await visitor.Get(path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Me_tells_who_i_am_and_where_i_belong()
    {
        using var visitor = await house.Town.SignIn(house.Sanne);

        var me = await visitor.Read("/api/me");

        Assert.Equal(house.Sanne, me.GetProperty("id").GetString());
        Assert.Equal("Sanne Voorbeeld", me.GetProperty("name").GetString());
        Assert.False(me.GetProperty("demo").GetBoolean());
        Assert.False(me.GetProperty("manager").GetBoolean());
        Assert.Equal(house.Lab.Log, Assert.Single(me.GetProperty("logs").EnumerateArray()).GetString());
        Assert.Equal("delegate", me.GetProperty("leerlabs")[0].GetProperty("roles")[0].GetProperty("role").GetString());
    }
}
