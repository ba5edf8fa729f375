using System.Net;
using Leerlabs.Grains.Person;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.SignIn;

public sealed class SessionTests(LabHouse house) : IClassFixture<LabHouse>
{
    [Fact]
    public async Task Signing_out_ends_this_session_and_its_sockets_and_no_other()
    {
        var person = await house.Town.Member(house.Lab, "Twee", Grains.Core.Roles.Role.Researcher);
        using var here = await house.Town.SignIn(person);
        using var there = await house.Town.SignIn(person);
        await using var socketHere = await here.Connect();
        await using var socketThere = await there.Connect();
        await socketThere.Watch(house.Lab.Log);

        using var response = await here.Post("/api/sign-out");
        await socketHere.Closed;

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await here.Get("/api/me")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await there.Get("/api/me")).StatusCode);
        await socketThere.Page(house.Lab.Log, "entry");
    }

    [Fact]
    public async Task Signing_out_everywhere_closes_every_socket()
    {
        var person = await house.Town.Member(house.Lab, "Overal", Grains.Core.Roles.Role.Researcher);
        using var here = await house.Town.SignIn(person);
        using var there = await house.Town.SignIn(person);
        await using var socketHere = await here.Connect();
        await using var socketThere = await there.Connect();

        using var response = await here.Post("/api/sign-out-everywhere");
        await Task.WhenAll(socketHere.Closed, socketThere.Closed);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await there.Get("/api/me")).StatusCode);
    }

    [Fact]
    public async Task Session_that_is_ended_from_another_place_closes_its_socket()
    {
        var person = await house.Town.Member(house.Lab, "Elders", Grains.Core.Roles.Role.Researcher);
        using var visitor = await house.Town.SignIn(person);
        await using var socket = await visitor.Connect();

        await house.Town.Tell(person, new EndSessions());

        await socket.Closed;
        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(visitor.Connect);
    }

    [Theory]
    [InlineData("")]
    [InlineData("verzonnen")]
    public async Task Cookie_that_is_not_ours_is_no_session(string cookie)
    {
        using var visitor = house.Visitor();
        visitor.Cookies.Add(house.Address, new Cookie("leerlabs", cookie));

        using var response = await visitor.Get("/api/me");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }
}
