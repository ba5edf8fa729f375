using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Person.PersonBench;

namespace Leerlabs.Grains.Tests.Person;

public sealed class SessionTests
{
    [Fact]
    public void Session_starts_lives_on_and_ends()
    {
        var bench = SignedIn("session-1");
        bench.Wait(TimeSpan.FromHours(1));
        bench.Send(Actor.System, new StartSession("session-1", "Firefox"));
        bench.Wait(TimeSpan.FromHours(1));
        bench.Send(Sanne, new EndSession("session-1"));

        var session = bench.State.Get<Session>("session/session-1");
        Assert.Equal((Begin, Begin.AddHours(1), Begin.AddHours(2)), (session.Started, session.Renewed, session.Ended));
    }

    [Fact]
    public void Ended_session_does_not_start_again()
    {
        var bench = SignedIn("session-1");
        bench.Send(Sanne, new EndSession("session-1"));

        Assert.Equal("session-ended", bench.Send(Actor.System, new StartSession("session-1", "Firefox")).Refusal?.Key);
        Assert.Null(bench.Send(Sanne, new EndSession("session-1")).Frame);
    }

    [Fact]
    public void Signing_out_everywhere_ends_every_session()
    {
        var bench = SignedIn("session-1", "session-2");

        bench.Send(Sanne, new EndSessions());

        Assert.All(bench.State.Documents.Values.OfType<Session>(), session => Assert.NotNull(session.Ended));
        Assert.Null(bench.Send(Sanne, new EndSessions()).Frame);
    }

    [Fact]
    public void Session_that_was_not_renewed_for_thirty_days_goes_with_the_next_sign_in()
    {
        var bench = SignedIn("session-1", "session-2");
        bench.Wait(TimeSpan.FromDays(20));
        bench.Send(Actor.System, new StartSession("session-2", "Firefox"));
        bench.Wait(TimeSpan.FromDays(11));

        bench.Send(Actor.System, new StartSession("session-3", "Firefox"));

        Assert.Equal(["session/session-2", "session/session-3"], Sessions(bench));
    }

    [Fact]
    public void Session_that_is_long_over_cannot_be_renewed()
    {
        var bench = SignedIn("session-1");
        bench.Wait(TimeSpan.FromDays(31));

        Assert.Equal("session-ended", bench.Send(Actor.System, new StartSession("session-1", "Firefox")).Refusal?.Key);
    }

    [Fact]
    public void Longest_unused_session_makes_room()
    {
        var bench = Registered();
        for (var number = 1; number <= Limits.Sessions + 1; number++)
        {
            bench.Send(Actor.System, new StartSession($"session-{number}", "Firefox"));
            bench.Wait(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(Limits.Sessions, Sessions(bench).Count());
        Assert.DoesNotContain("session/session-1", bench.State.Documents.Keys);
    }

    [Fact]
    public void Name_of_a_browser_is_cut_off_where_it_gets_too_long()
    {
        var bench = Registered();

        bench.Send(Actor.System, new StartSession("session-1", new string('x', 500)));

        Assert.Equal(Limits.Line, bench.State.Get<Session>("session/session-1").Agent.Length);
    }

    [Fact]
    public void Unknown_session_cannot_end() =>
        Assert.Equal("session-unknown", Registered().Send(Sanne, new EndSession("session-9")).Refusal?.Key);

    private static IEnumerable<string> Sessions(RuleBench bench) => bench.State.Ordered.OfType<Session>().Select(session => session.Id);

    private static RuleBench SignedIn(params string[] sessions)
    {
        var bench = Registered();
        foreach (var session in sessions)
            bench.Send(Actor.System, new StartSession(session, "Firefox"));
        return bench;
    }
}
