using System.Net;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Web.SignIn;
using Leerlabs.Web.Tests.Kit;

namespace Leerlabs.Web.Tests.SignIn;

public sealed class DemoTests(DemoTests.House house) : IClassFixture<DemoTests.House>
{
    [Fact]
    public async Task Example_people_are_listed_with_school_and_roles()
    {
        using var visitor = house.Visitor();

        var sanne = (await visitor.Read("/demo/people")).EnumerateArray().Single(person => person.GetProperty("id").GetString() == house.Sanne);

        Assert.Equal("Sanne Voorbeeld", sanne.GetProperty("name").GetString());
        Assert.Equal("School school/00aa01", sanne.GetProperty("school").GetString());
        Assert.Equal("delegate", Assert.Single(sanne.GetProperty("roles").EnumerateArray()).GetString());
        Assert.Equal("De dagstart telt", Assert.Single(sanne.GetProperty("leerlabNames").EnumerateArray()).GetString());
        Assert.Equal(house.Lab.Log, Assert.Single(sanne.GetProperty("logs").EnumerateArray()).GetString());
    }

    [Fact]
    public async Task Signing_in_as_an_example_person_works_and_says_so()
    {
        using var visitor = house.Visitor();

        using var response = await visitor.Post("/demo/sign-in", new { person = house.Sanne });
        var me = await visitor.Read("/api/me");

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(house.Sanne, me.GetProperty("id").GetString());
        Assert.True(me.GetProperty("demo").GetBoolean());
    }

    [Fact]
    public async Task Someone_who_is_no_example_person_is_refused()
    {
        var person = await house.Town.Person("Niet in een leerlab");
        using var visitor = house.Visitor();

        using var response = await visitor.Post("/demo/sign-in", new { person });

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task Store_with_examples_takes_no_invitations()
    {
        using var visitor = house.Visitor();

        using var look = await visitor.Post("/api/invitations/look", new { grain = house.Lab.Leerlab, invitation = Town.New(), token = "x" });

        Assert.Equal(HttpStatusCode.Forbidden, look.StatusCode);
        Assert.Null(await house.Of<FirstManager>().Invite("Leerlabs", CancellationToken.None));
    }

    public sealed class House : TestHouse
    {
        public Lab Lab { get; private set; } = null!;

        public string Sanne { get; private set; } = null!;

        protected override async Task Furnish()
        {
            await Town.StartProgramme(example: true);
            Lab = await Town.Leerlab(await Town.Manager("Mila"), LabHouse.Kwelder);
            Sanne = await Town.Member(Lab, "Sanne", Role.Delegate, LabHouse.Kwelder);
        }
    }
}
