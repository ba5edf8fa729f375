using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Tests.Common;

public sealed class GuardTests
{
    private static readonly Guard Member = new(new("leerlab", "7f3a"), "member");
    private static readonly Guard Anyone = new(new("leerlab", "81bc"));

    [Fact]
    public void Guards_travel_with_the_rights()
    {
        var audience = new Audience("reader").GuardedBy(Member, Anyone);

        Assert.Equal([Member, Anyone], new Audience(audience.Key.Split(' ')).Guards.OrderBy(guard => $"{guard.Grain}", StringComparer.Ordinal));
        Assert.True(audience.Holds("reader"));
        Assert.NotEqual(new Audience("reader"), audience);
    }

    [Fact]
    public void Nobody_needs_no_guard() => Assert.Equal(Audience.Nobody, Audience.Nobody.GuardedBy(Member));

    [Fact]
    public void Guard_wants_the_grant_that_it_names_and_otherwise_any()
    {
        Assert.True(Member.Confirms(new("member")));
        Assert.False(Member.Confirms(new("expert")));
        Assert.True(Anyone.Confirms(new("expert")));
        Assert.False(Anyone.Confirms(Audience.Nobody));
    }
}
