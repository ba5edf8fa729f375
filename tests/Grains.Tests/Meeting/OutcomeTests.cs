using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Registers;
using Leerlabs.Grains.Tests.Kit;
using Leerlabs.Grains.Tests.Leerlab;
using static Leerlabs.Grains.Tests.Meeting.MeetingBench;
using M = Leerlabs.Grains.Meeting;

namespace Leerlabs.Grains.Tests.Meeting;

public sealed class OutcomeTests
{
    [Fact]
    public void Action_is_told_to_the_leerlab_as_it_is_from_now_on()
    {
        var bench = Planned();

        var added = bench.Does(In(Role.Delegate), new M.AddAction("action-1", " Vragenlijst maken ", Other.Id, new(2027, 1, 11), "item-2"));
        var changed = bench.Does(Other, new M.ChangeAction("action-1", "Vragenlijst sturen"));
        var removed = bench.Does(Other, new M.RemoveAction("action-1"));

        Assert.Equal(new SaidAction("Vragenlijst maken", In(Role.Delegate).Id, Begin, Other.Id, new(2027, 1, 11), "item-2"), Told(added));
        Assert.Equal(new SaidAction("Vragenlijst sturen", Other.Id, Begin, Item: "item-2"), Told(changed));
        Assert.Null(Told(removed));
    }

    [Fact]
    public void Decision_is_told_to_the_leerlab()
    {
        var added = Planned().Does(In(Role.Delegate), new M.AddDecision("decision-1", "Elke maand samen", new(2027, 3, 1)));

        Assert.Equal(new SaidDecision("Elke maand samen", In(Role.Delegate).Id, Begin, new(2027, 3, 1)), Assert.Single(added.Facts<SetDecision>()).Said);
    }

    [Fact]
    public void School_keeps_the_lists_of_its_own_meetings()
    {
        var bench = New();
        bench.Does(Actor.Grain(GrainId.Parse(Kwelderland)), Birth(M.MeetingKind.BoardSession, Kwelderland));

        var action = Assert.Single(bench.Does(In(Role.Delegate), new M.AddAction("action-1", "Bord ophangen")).Messages);
        var decision = Assert.Single(bench.Does(In(Role.Delegate), new M.AddDecision("decision-1", "Elke dag om acht uur")).Messages);

        Assert.Equal((Kwelderland, "Bord ophangen"), ($"{action.To}", Assert.IsType<Grains.School.SetAction>(action.Fact).Said!.Text));
        Assert.Equal((Kwelderland, "Elke dag om acht uur"), ($"{decision.To}", Assert.IsType<Grains.School.SetDecision>(decision.Fact).Said!.Text));
    }

    [Fact]
    public void What_is_written_down_says_who_of_us_and_at_which_item()
    {
        var bench = Planned();

        Assert.Equal("person-not-here", bench.Refused(Other, new M.AddAction("action-1", "x", "person/stranger")));
        Assert.Equal("item-unknown", bench.Refused(Other, new M.AddDecision("decision-1", "x", Item: "item-99")));
        Assert.Equal("text-empty", bench.Refused(Other, new M.AddDecision("decision-1", " ")));
        Assert.Equal("forbidden", bench.Refused(In(Role.BoardExecutive), new M.AddDecision("decision-1", "x")));
    }

    private static SaidAction? Told(Outcome outcome) => Assert.Single(outcome.Facts<SetAction>()).Said;
}
