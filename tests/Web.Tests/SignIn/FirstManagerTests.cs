using System.Net;
using Leerlabs.Web.SignIn;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.SignIn;

public sealed class FirstManagerTests(TestHouse house) : IClassFixture<TestHouse>
{
    [Fact]
    public async Task Empty_store_gives_a_link_that_makes_its_first_manager_once()
    {
        var path = await house.Of<FirstManager>().Invite("Leerlabs", CancellationToken.None);
        var parts = path!.Split('#')[1].Split('/');
        var accept = new { grain = $"{parts[0]}/{parts[1]}", invitation = parts[2], token = parts[3], givenName = "Mila", surname = "Beheer" };
        using var visitor = house.Visitor();

        using var response = await visitor.Post("/api/invitations/accept", accept);
        var id = (await visitor.Read("/api/me")).GetProperty("id").GetString()!;
        await house.Town.Until(id, documents => documents["person"].TryGetProperty("manager", out _));

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.True((await visitor.Read("/api/me")).GetProperty("manager").GetBoolean());
        Assert.Null(await house.Of<FirstManager>().Invite("Leerlabs", CancellationToken.None));
        await house.Town.Leerlab(id, LabHouse.Kwelder);
    }
}
