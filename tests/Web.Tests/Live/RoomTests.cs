using Leerlabs.Grains.Core;
using Leerlabs.Web.Live.Presence;

namespace Leerlabs.Web.Tests.Live;

public sealed class RoomTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 3, 12, 0, 0, TimeSpan.Zero);

    private readonly Room _room = new();

    [Fact]
    public void Who_says_nothing_more_is_forgotten()
    {
        Enter("a", "person/a", Noon);
        _room.Refresh(Noon);
        var told = _room.Version;

        _room.Refresh(Noon + Limits.PresenceLife);

        Assert.Equal(["person/a"], _room.Since(told).Gone);
        Assert.Equal(0, _room.Count);
    }

    [Fact]
    public void Typing_ends_by_itself()
    {
        _room.Enter("a", "person/a", null, null, Noon + Limits.TypingLife, Noon + Limits.PresenceLife);
        _room.Refresh(Noon);
        var told = _room.Version;

        _room.Refresh(Noon + Limits.TypingLife);

        Assert.False(Assert.Single(_room.Since(told).Here).Typing);
    }

    [Fact]
    public void Saying_the_same_again_tells_nobody_anything()
    {
        Enter("a", "person/a", Noon);
        _room.Refresh(Noon);
        var told = _room.Version;

        Enter("a", "person/a", Noon.AddSeconds(20));
        _room.Refresh(Noon.AddSeconds(20));

        Assert.Empty(_room.Since(told).Here);
        Assert.Empty(_room.Since(told).Gone);
    }

    [Fact]
    public void Guest_of_another_node_is_here_until_that_node_says_otherwise()
    {
        var elsewhere = new Room();
        elsewhere.Enter("x", "person/x", "school/1", "entry/1", default, Noon + Limits.PresenceLife);
        _room.Hear(PassedOn.Read(PassedOn.Write(elsewhere.TakePassing()).Span));
        _room.Refresh(Noon);
        Assert.Equal(("person/x", "entry/1"), _room.Since(0).Here.Select(said => (said.Person, said.Place!)).Single());
        Assert.Empty(_room.TakePassing());

        elsewhere.Leave("x");
        _room.Hear(elsewhere.TakePassing());
        _room.Refresh(Noon);
        Assert.Equal(0, _room.Count);
    }

    [Fact]
    public void Second_tab_keeps_a_person_here()
    {
        Enter("a", "person/a", Noon);
        Enter("b", "person/a", Noon);
        _room.Refresh(Noon);

        _room.Leave("a");
        _room.Refresh(Noon);

        Assert.Equal(1, _room.Count);
        Assert.Empty(_room.Since(0).Gone);
    }

    [Fact]
    public void Fifty_are_named_and_the_rest_counted_and_the_next_is_named_when_one_leaves()
    {
        for (var number = 0; number < 60; number++)
            Enter($"c{number}", $"person/p{number}", Noon);
        _room.Refresh(Noon);
        var (told, named) = (_room.Version, _room.Since(0).Here.Count);

        _room.Leave("c0");
        _room.Refresh(Noon);

        Assert.Equal(Limits.PresenceNamed, named);
        Assert.Equal(59, _room.Count);
        Assert.Equal("person/p50", Assert.Single(_room.Since(told).Here).Person);
        Assert.Equal(["person/p0"], _room.Since(told).Gone);
    }

    private void Enter(string connection, string person, DateTimeOffset now) =>
        _room.Enter(connection, person, null, null, default, now + Limits.PresenceLife);
}
