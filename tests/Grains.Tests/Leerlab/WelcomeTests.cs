using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Leerlab.LeerlabBench;

namespace Leerlabs.Grains.Tests.Leerlab;

/// <summary>Who comes later hears once of all that was planned before.</summary>
public sealed class WelcomeTests
{
    private static readonly When Later = When.At(new(2026, 3, 26), new(15, 30), new(17, 0));

    [Fact]
    public void Newcomer_gets_one_notice_of_all_that_is_to_come_and_is_in_it()
    {
        var bench = Busy();
        bench.Does(In(Role.Chair), new PlanMeeting("meeting-april", MeetingKind.Meeting, "April", Later));

        var came = bench.Does(TheManager, new AddMember("new-one1", "person/new", Role.Delegate, Kwelderland));

        var told = Assert.Single(came.Facts<Notify>());
        Assert.Equal((InboxKind.Joined, "leerlab/dagstart", "dagstart", Manager), (told.Kind, told.Grain, told.Entry, told.By));
        Assert.Equal(["meeting/meeting-april", "meeting/meeting-march"], came.Messages.Where(message => message.Fact is Grains.Meeting.SetMember).Select(message => $"{message.To}").Order());
        Assert.Equal("poll/poll-april", $"{came.Messages.Single(message => message.Fact is Grains.Poll.SetMember).To}");
    }

    [Fact]
    public void Nobody_hears_of_a_leerlab_without_plans()
    {
        var bench = WithPeople();
        bench.Does(In(Role.Chair), new PlanMeeting("meeting-march", MeetingKind.Meeting, "Maart", When.At(new(2026, 3, 9), new(15, 30), new(17, 0))));

        Assert.Empty(bench.Does(TheManager, new AddMember("new-one1", "person/new", Role.Delegate, Kwelderland)).Facts<Notify>());
    }

    [Fact]
    public void Another_role_and_one_that_only_looks_on_are_no_news()
    {
        var bench = Busy();

        Assert.Empty(bench.Does(TheManager, new AddMember("second-role", In(Role.Delegate).Id, Role.Researcher)).Facts<Notify>());
        Assert.Empty(bench.Does(TheManager, new AddMember("looks-on", "person/new", Role.BoardExecutive)).Facts<Notify>());
    }

    [Fact]
    public void Who_begins_later_hears_on_that_day()
    {
        var bench = Busy();

        Assert.Empty(bench.Does(TheManager, new AddMember("tomorrow", "person/new", Role.Chair, Start: Today.AddDays(1))).Facts<Notify>());
        bench.Wait(TimeSpan.FromDays(1));
        Assert.Single(bench.Does(Actor.System, new TurnMember("tomorrow")).Facts<Notify>());
    }

    [Fact]
    public void Who_leaves_hears_nothing()
    {
        var bench = Busy();

        Assert.Empty(bench.Does(TheManager, new EndMember("member-delegate", "Andere baan.")).Facts<Notify>());
    }

    private static RuleBench Busy()
    {
        var bench = WithPeople();
        bench.Does(In(Role.Chair), new PlanMeeting("meeting-march", MeetingKind.Meeting, "Maart", Later));
        bench.Does(In(Role.Chair), new StartPoll("poll-april", "April", [new("option-1", Later)]));
        return bench;
    }
}
