using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Registers;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Leerlab.LeerlabBench;

namespace Leerlabs.Grains.Tests.Leerlab;

/// <summary>The lists that the leerlab keeps: actions until they are done, decisions with their numbers.</summary>
public sealed class RegisterTests
{
    private static readonly Actor TheMeeting = Actor.Grain(new GrainId("meeting", "meeting-march"));

    [Fact]
    public void Action_of_a_meeting_stays_done_when_its_words_change()
    {
        var bench = WithPeople();
        bench.Does(TheMeeting, Said("Vragenlijst maken"));
        bench.Does(In(Role.Delegate), new FinishAction("action-1", true));

        bench.Does(TheMeeting, Said("Vragenlijst sturen"));

        var action = bench.State.Get<ActionItem>("action/action-1");
        Assert.Equal(("Vragenlijst sturen", In(Role.Delegate).Id, "meeting-march"), (action.Text, action.Done!.By, action.Meeting));
        bench.Does(In(Role.Delegate), new FinishAction("action-1", false));
        Assert.Null(bench.State.Get<ActionItem>("action/action-1").Done);
    }

    [Fact]
    public void Whoever_gets_an_action_to_do_hears_it_once()
    {
        var (bench, owner) = (WithPeople(), In(Role.Coach).Id);

        Assert.Empty(bench.Does(In(Role.Delegate), new AddAction("action-2", "Bellen", In(Role.Delegate).Id)).Facts<Notify>());
        var first = bench.Does(TheMeeting, Said("Vragenlijst maken", owner));
        var again = bench.Does(TheMeeting, Said("Vragenlijst sturen", owner));

        Assert.Equal((InboxKind.Action, "leerlab/dagstart", "action-1", In(Role.Chair).Id), first.Facts<Notify>().Select(told => (told.Kind, told.Grain, told.Entry, told.By)).Single());
        Assert.Empty(again.Facts<Notify>());
    }

    [Fact]
    public void Action_is_of_someone_here_and_is_kept_by_those_who_take_part()
    {
        var bench = WithPeople();

        Assert.Equal("person-not-here", bench.Refused(In(Role.Coach), new AddAction("action-1", "Bellen", "person/stranger")));
        Assert.Equal("forbidden", bench.Refused(In(Role.BoardExecutive), new AddAction("action-1", "Bellen")));
        Assert.Equal("action-unknown", bench.Refused(In(Role.Coach), new FinishAction("action-1", true)));
        bench.Does(In(Role.Coach), new AddAction("action-1", "Bellen"));
        bench.Does(In(Role.SchoolLeader), new ChangeAction("action-1", "Terugbellen", In(Role.Coach).Id));
        bench.Does(In(Role.SchoolLeader), new RemoveAction("action-1"));

        Assert.Empty(bench.State.Ordered.OfType<ActionItem>());
    }

    [Fact]
    public void Numbers_of_decisions_go_up_and_are_never_given_twice()
    {
        var bench = WithPeople();
        bench.Does(TheMeeting, Decided("decision-1"));
        bench.Does(TheMeeting, Decided("decision-2"));

        bench.Does(TheMeeting, new SetDecision("meeting-march", "decision-2"));
        bench.Does(TheMeeting, Decided("decision-3"));

        Assert.Equal([(1, false), (2, true), (3, false)], bench.State.Ordered.OfType<RegisteredDecision>().OrderBy(one => one.Number).Select(one => (one.Number, one.Withdrawn)));
    }

    [Fact]
    public void Decision_comes_back_on_its_day_by_itself()
    {
        var bench = WithPeople();
        bench.Does(TheMeeting, Decided("decision-1", Today.AddDays(10)));

        bench.Wait(TimeSpan.FromDays(9));
        Assert.Null(Of(bench).Returned);
        bench.Wait(TimeSpan.FromDays(1));
        Assert.Equal(bench.Now, Of(bench).Returned);
        Assert.Equal("review-past", bench.Refused(In(Role.Chair), new ReviewDecision("decision-1", Today.AddDays(10))));
        bench.Does(In(Role.Chair), new ReviewDecision("decision-1", Today.AddDays(20)));

        Assert.Equal((Today.AddDays(20), null), (Of(bench).ReviewOn, Of(bench).Returned));
        bench.Wait(TimeSpan.FromDays(10));
        Assert.NotNull(Of(bench).Returned);
    }

    [Fact]
    public void Decision_that_was_taken_back_does_not_come_back()
    {
        var bench = WithPeople();
        bench.Does(TheMeeting, Decided("decision-1", Today.AddDays(10)));
        bench.Does(TheMeeting, new SetDecision("meeting-march", "decision-1"));

        bench.Wait(TimeSpan.FromDays(11));

        Assert.Null(Of(bench).Returned);
        Assert.Equal("decision-unknown", bench.Refused(In(Role.Chair), new ReviewDecision("decision-1")));
    }

    [Fact]
    public void Nobody_registers_by_hand_and_a_delegate_reviews_nothing()
    {
        var bench = WithPeople();

        Assert.Equal("forbidden", bench.Refused(In(Role.Chair), Decided("decision-1")));
        Assert.Equal("forbidden", bench.Refused(In(Role.Chair), Said("x")));
        Assert.Equal("forbidden", bench.Refused(In(Role.Delegate), new ReviewDecision("decision-1")));
    }

    private static RegisteredDecision Of(RuleBench bench) => bench.State.Get<RegisteredDecision>("decision/decision-1");

    private static SetAction Said(string text, string? owner = null) =>
        new("meeting-march", "action-1", new SaidAction(text, In(Role.Chair).Id, Begin, owner));

    private static SetDecision Decided(string key, DateOnly? reviewOn = null) =>
        new("meeting-march", key, new SaidDecision("Elke maand samen", In(Role.Chair).Id, Begin, reviewOn));
}
