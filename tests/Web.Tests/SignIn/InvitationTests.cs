using System.Net;
using System.Text.Json;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.SignIn;

public sealed class InvitationTests(LabHouse house) : IClassFixture<LabHouse>
{
    [Fact]
    public async Task Who_holds_the_link_sees_what_it_is_for()
    {
        var link = await house.Town.Invite(house.Lab, Role.Delegate, LabHouse.Kwelder);
        using var visitor = house.Visitor();

        var view = await Look(visitor, link);

        Assert.Equal("delegate", view.GetProperty("role").GetString());
        Assert.Equal(LabHouse.Kwelder, view.GetProperty("school").GetString());
        Assert.Equal("De dagstart telt", view.GetProperty("name").GetString());
        Assert.Equal("open", view.GetProperty("state").GetString());
        Assert.False(string.IsNullOrEmpty(view.GetProperty("schoolName").GetString()));
    }

    [Fact]
    public async Task Accepting_makes_a_person_with_the_role_who_is_signed_in()
    {
        var link = await house.Town.Invite(house.Lab, Role.Delegate, LabHouse.Kwelder);
        using var visitor = house.Visitor();

        using var response = await Accept(visitor, link);
        var me = await visitor.Read("/api/me");
        await house.Town.Until(me.GetProperty("id").GetString()!, documents => documents.ContainsKey($"membership/{house.Lab.Key}"));

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal("Nieuw van der Iemand", me.GetProperty("name").GetString());
        Assert.Equal("delegate", (await visitor.Read("/api/me")).GetProperty("leerlabs")[0].GetProperty("roles")[0].GetProperty("role").GetString());
    }

    [Fact]
    public async Task Link_works_once()
    {
        var link = await house.Town.Invite(house.Lab, Role.Researcher);
        using var first = house.Visitor();
        using var second = house.Visitor();
        using var accepted = await Accept(first, link);

        using var response = await Accept(second, link);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("used", (await Look(second, link)).GetProperty("state").GetString());
        Assert.Equal(HttpStatusCode.Unauthorized, (await second.Get("/api/me")).StatusCode);
    }

    [Fact]
    public async Task Link_of_two_at_the_same_moment_gives_one_person()
    {
        var link = await house.Town.Invite(house.Lab, Role.Researcher);
        using var first = house.Visitor();
        using var second = house.Visitor();

        await Task.WhenAll(Accept(first, link), Accept(second, link));

        var people = await house.Town.Members(house.Lab, Role.Researcher);
        Assert.Single(people, person => person == people[^1]);
        Assert.Equal(people.Length, people.Distinct().Count());
    }

    [Fact]
    public async Task Who_is_signed_in_takes_the_role_without_becoming_someone_else()
    {
        var link = await house.Town.Invite(house.Lab, Role.Researcher);
        var person = await house.Town.Person("Al hier");
        using var visitor = await house.Town.SignIn(person);

        using var response = await Accept(visitor, link);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Contains(person, await house.Town.Members(house.Lab, Role.Researcher));
    }

    [Fact]
    public async Task Withdrawn_link_is_refused()
    {
        var link = await house.Town.Invite(house.Lab, Role.Researcher);
        await house.Town.Tell(house.Lab.Leerlab, new WithdrawInvitation(link.Invitation));
        using var visitor = house.Visitor();

        using var response = await Accept(visitor, link);

        Assert.Equal(HttpStatusCode.Conflict, response.StatusCode);
        Assert.Equal("withdrawn", (await Look(visitor, link)).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Wrong_token_is_as_good_as_no_invitation()
    {
        var link = await house.Town.Invite(house.Lab, Role.Researcher);
        using var visitor = house.Visitor();

        using var wrong = await visitor.Post("/api/invitations/look", (link with { Token = "gegokt" }).ToWire());
        using var none = await visitor.Post("/api/invitations/look", (link with { Invitation = Town.New() }).ToWire());

        Assert.Equal(HttpStatusCode.NotFound, wrong.StatusCode);
        Assert.Equal(await none.Content.ReadAsStringAsync(), await wrong.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Nobody_becomes_someone_without_a_name()
    {
        var link = await house.Town.Invite(house.Lab, Role.Researcher);
        using var visitor = house.Visitor();

        using var response = await visitor.Post("/api/invitations/accept", link.ToWire());

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("open", (await Look(visitor, link)).GetProperty("state").GetString());
    }

    private static async Task<JsonElement> Look(Visitor visitor, Link link)
    {
        using var response = await visitor.Post("/api/invitations/look", link.ToWire());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
    }

    private static Task<HttpResponseMessage> Accept(Visitor visitor, Link link) => visitor.Post(
        "/api/invitations/accept",
        new { link.Grain, link.Invitation, link.Token, GivenName = "Nieuw", Prefix = "van der", Surname = "Iemand", Language = "nl" }.ToWire());
}
