using System.Net;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.SignIn;

public sealed class InvitationExpiryTests(InvitationExpiryTests.House house) : IClassFixture<InvitationExpiryTests.House>
{
    [Fact]
    public async Task Link_expires_after_fourteen_days()
    {
        var link = await house.Town.Invite(house.Lab, Role.Researcher);
        using var visitor = house.Visitor();
        using var open = await visitor.Post("/api/invitations/look", link.ToWire());

        house.Clock.Skip(Limits.InvitationLife);
        using var expired = await visitor.Post("/api/invitations/look", link.ToWire());
        using var accept = await visitor.Post("/api/invitations/accept", new { link.Grain, link.Invitation, link.Token, GivenName = "Te", Surname = "Laat" }.ToWire());

        Assert.Equal("open", await State(open));
        Assert.Equal("expired", await State(expired));
        Assert.Equal(HttpStatusCode.Conflict, accept.StatusCode);
    }

    private static async Task<string?> State(HttpResponseMessage response) =>
        JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync()).GetProperty("state").GetString();

    public sealed class House : LabHouse
    {
        public SkippingClock Clock { get; } = new();

        protected override LeerlabsOptions Change(LeerlabsOptions options) => options with { Time = Clock };
    }
}
