using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Tests.Kit;
using Leerlabs.Grains.Tests.Leerlab;
using static Leerlabs.Grains.Tests.Meeting.MeetingBench;

namespace Leerlabs.Grains.Tests.Meeting;

public sealed class RunTests
{
    [Fact]
    public void Who_starts_leads_at_the_first_item_with_its_time()
    {
        var bench = Planned();

        var started = bench.Does(In(Role.Chair), new StartMeeting());

        Assert.Equal((In(Role.Chair).Id, "item-1"), (Run(bench).Leader, Run(bench).Item));
        Assert.Equal(new Clock(600, Begin.AddMinutes(10)), Run(bench).Clock);
        Assert.Equal(MeetingState.Running, Assert.Single(started.Facts<SetMeeting>()).Summary.State);
    }

    [Fact]
    public void Next_item_brings_its_own_time_and_takes_hands_down()
    {
        var bench = Started();
        bench.Does(Other, new RaiseHand(true));
        bench.Wait(TimeSpan.FromMinutes(7));

        bench.Does(In(Role.Chair), new GoTo("item-3"));

        Assert.Equal(("item-3", 1800), (Run(bench).Item, Run(bench).Clock!.LeftAt(bench.Now)));
        Assert.Empty(Run(bench).Hands);
    }

    [Fact]
    public void Only_who_leads_leads()
    {
        var bench = Started();

        Assert.Equal("only-leader", bench.Refused(In(Role.LeerlabTeam), new GoTo("item-2")));
        Assert.Equal("only-leader", bench.Refused(Other, new ExtendTimer(120)));
        Assert.Equal("forbidden", bench.Refused(In(Role.BoardExecutive), new TakeLead()));
        Assert.Equal("person-not-here", bench.Refused(In(Role.Chair), new HandOver(In(Role.BoardExecutive).Id)));
    }

    [Fact]
    public void Lead_is_handed_over_or_taken_by_who_takes_part()
    {
        var bench = Started();

        bench.Does(In(Role.Chair), new HandOver(Other.Id));
        bench.Does(Other, new GoTo("item-2"));
        bench.Does(In(Role.Delegate), new TakeLead());

        Assert.Equal(In(Role.Delegate).Id, Run(bench).Leader);
        Assert.Equal("only-leader", bench.Refused(Other, new GoTo("item-3")));
    }

    [Fact]
    public void Timer_is_extended_paused_and_taken_away()
    {
        var bench = Started();
        bench.Wait(TimeSpan.FromMinutes(4));

        bench.Does(In(Role.Chair), new ExtendTimer(120));
        bench.Does(In(Role.Chair), new PauseTimer(true));
        Assert.Equal(480, Run(bench).Clock!.Left);
        bench.Wait(TimeSpan.FromMinutes(30));
        bench.Does(In(Role.Chair), new PauseTimer(false));
        Assert.Equal(480, Run(bench).Clock!.LeftAt(bench.Now));
        bench.Does(In(Role.Chair), new SetTimer());

        Assert.Null(Run(bench).Clock);
        Assert.Equal("no-timer", bench.Refused(In(Role.Chair), new ExtendTimer(120)));
        Assert.Equal("minutes-wrong", bench.Refused(In(Role.Chair), new SetTimer(36_001)));
    }

    [Fact]
    public void Hands_stand_in_the_order_in_which_they_went_up()
    {
        var bench = Started();

        bench.Does(Other, new RaiseHand(true));
        bench.Does(In(Role.Delegate), new RaiseHand(true));
        Assert.Equal([Other.Id, In(Role.Delegate).Id], Run(bench).Hands.Select(hand => hand.Person));
        Assert.Equal("only-leader", bench.Refused(Other, new RaiseHand(false, In(Role.Delegate).Id)));
        bench.Does(In(Role.Chair), new RaiseHand(false, Other.Id));

        Assert.Equal([In(Role.Delegate).Id], Run(bench).Hands.Select(hand => hand.Person));
    }

    [Fact]
    public void Each_school_has_a_turn()
    {
        var bench = Started();

        bench.Does(In(Role.Chair), new BeginRound());
        Assert.Equal([Kwelderland, Waterlinde], Run(bench).Round!.Schools.AsEnumerable());
        bench.Does(In(Role.Chair), new GiveTurn(Waterlinde));
        bench.Does(In(Role.Chair), new GiveTurn(Kwelderland));

        Assert.Equal((Kwelderland, Waterlinde), (Run(bench).Round!.Turn, Assert.Single(Run(bench).Round!.Done)));
        Assert.Equal("school-not-here", bench.Refused(In(Role.Chair), new GiveTurn("school/00zz00")));
        bench.Does(In(Role.Chair), new GiveTurn());
        Assert.Null(Run(bench).Round);
    }

    [Fact]
    public void Meeting_that_was_ended_too_soon_goes_on()
    {
        var bench = Started();
        bench.Does(In(Role.Chair), new GoTo("item-3"));

        bench.Does(In(Role.Chair), new EndMeeting());
        Assert.Equal("meeting-not-running", bench.Refused(In(Role.Chair), new GoTo("item-4")));
        Assert.Equal("meeting-held", bench.Refused(In(Role.Chair), new ChangeMeeting("Anders")));
        bench.Does(In(Role.LeerlabTeam), new StartMeeting());

        Assert.Equal((In(Role.LeerlabTeam).Id, "item-3", null), (Run(bench).Leader, Run(bench).Item, Run(bench).Ended));
    }

    [Fact]
    public void Delegate_starts_no_meeting_of_the_leerlab_and_does_one_of_the_school()
    {
        Assert.Equal("forbidden", Planned().Refused(In(Role.Delegate), new StartMeeting()));
        Planned(MeetingKind.BoardSession).Does(In(Role.Delegate), new StartMeeting());
    }

    private static RuleBench Started()
    {
        var bench = Planned();
        bench.Does(In(Role.Chair), new StartMeeting());
        return bench;
    }

    private static RunDocument Run(RuleBench bench) => bench.State.Get<RunDocument>("run");
}
