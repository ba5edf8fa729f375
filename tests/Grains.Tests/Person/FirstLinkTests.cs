using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Tests.Kit;
using Leerlabs.Grains.Tests.Leerlab;
using static Leerlabs.Grains.Tests.Person.PersonBench;

namespace Leerlabs.Grains.Tests.Person;

/// <summary>The first way in of someone whom others registered.</summary>
public sealed class FirstLinkTests
{
    private static readonly string Hash = new('a', 64);
    private static readonly string Other = new('b', 64);

    [Fact]
    public void Link_works_once()
    {
        var bench = Linked();

        bench.Does(Actor.System, new UseFirstLink(Hash));

        Assert.Equal("invitation-used", bench.Refused(Actor.System, new UseFirstLink(Hash)));
        Assert.Equal("first-link-known-here", bench.Refused(Actor.System, new GiveFirstLink(Other)));
    }

    [Fact]
    public void Later_link_takes_the_place_of_the_first()
    {
        var bench = Linked();

        bench.Does(Actor.System, new GiveFirstLink(Other));

        Assert.Equal("invitation-unknown", bench.Refused(Actor.System, new UseFirstLink(Hash)));
        bench.Does(Actor.System, new UseFirstLink(Other));
    }

    [Fact]
    public void Link_ends_by_itself()
    {
        var bench = Linked();

        bench.Wait(Limits.FirstLinkLife);

        Assert.Equal("invitation-expired", bench.Refused(Actor.System, new UseFirstLink(Hash)));
    }

    [Fact]
    public void Nobody_gets_a_link_to_come_in_as_someone_who_is_in()
    {
        var signedIn = Registered();
        signedIn.Does(Actor.System, new StartSession("session-1", "Firefox"));
        var linked = Registered();
        linked.Does(Actor.System, new LinkIdentity("https://idp", "subject"));

        Assert.Equal("first-link-known-here", signedIn.Refused(Actor.System, new GiveFirstLink(Hash)));
        Assert.Equal("first-link-known-here", linked.Refused(Actor.System, new GiveFirstLink(Hash)));
    }

    [Fact]
    public void Only_the_house_gives_uses_and_sees_links()
    {
        var bench = Linked();

        Assert.Equal("forbidden", bench.Refused(Sanne, new GiveFirstLink(Other)));
        Assert.Equal("forbidden", bench.Refused(Sanne, new UseFirstLink(Hash)));
        Assert.DoesNotContain(bench.Visible(bench.State, bench.AudienceOf(Sanne)), document => document is FirstLink);
        Assert.Equal("token-hash", bench.Refused(Actor.System, new GiveFirstLink("abc")));
    }

    [Fact]
    public void Link_that_was_never_given_is_unknown() =>
        Assert.Equal("invitation-unknown", Registered().Refused(Actor.System, new UseFirstLink(Hash)));

    private static RuleBench Linked()
    {
        var bench = Registered();
        bench.Does(Actor.System, new GiveFirstLink(Hash));
        return bench;
    }
}
