using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Text;
using static Leerlabs.Grains.Tests.Leerlab.LeerlabBench;

namespace Leerlabs.Grains.Tests.Leerlab;

public sealed class PlanTests
{
    [Fact]
    public void Leerlab_begins_with_a_plan_under_its_seven_headings()
    {
        var begun = New().Does(Grains.Core.Actor.Grain(new Grains.Core.GrainId("programme", "main")), Create());

        var birth = Assert.Single(begun.Facts<BeginText>());
        Assert.Equal(("leerlab/dagstart", "leerlab/dagstart"), (birth.Origin, birth.About));
        Assert.Equal(
            ["Vraag", "Doelen", "Aanpak", "Mijlpalen", "Onderzoek", "Planning", "Verdeling"],
            birth.Text.Split('\n').Where(line => line.StartsWith("# ", StringComparison.Ordinal)).Select(line => line[2..]));
        Assert.Equal(Manager, Assert.Single(birth.Members).Person);
    }

    [Fact]
    public void Plan_and_minutes_hear_who_comes_and_when_it_is_over()
    {
        var bench = WithPeople();
        var planned = bench.Does(In(Role.Chair), new PlanMeeting("meeting-march", Grains.Meeting.MeetingKind.Meeting, "Maart", Calendar));
        Assert.Equal("text/meeting-march", $"{planned.Messages.Single(message => message.Fact is BeginText).To}");

        var came = bench.Does(TheManager, new AddMember("new-one1", "person/new", Role.Delegate, Kwelderland));
        var over = bench.Does(TheManager, new ChangePhase(Phase.Stopped, "Geen tijd."));

        Assert.Equal(["text/dagstart", "text/meeting-march"], To<SetMember>(came));
        Assert.Equal(["text/dagstart", "text/meeting-march"], To<CloseText>(over));
        Assert.True(over.Facts<CloseText>().First().Closed);
    }

    [Fact]
    public void Leerlab_of_before_there_were_plans_begins_one_once()
    {
        var bench = WithPeople();
        Assert.Null(bench.Does(In(Role.Chair), new BeginPlan()).Frame);
        bench.Wrote(bench.State.Get<LeerlabDocument>("leerlab") with { Plan = null });

        Assert.Equal("forbidden", bench.Refused(In(Role.Delegate), new BeginPlan()));
        Assert.Single(bench.Does(In(Role.Chair), new BeginPlan()).Facts<BeginText>());
    }

    private static Grains.Calendar.When Calendar { get; } = Grains.Calendar.When.At(new(2026, 3, 26), new(15, 30), new(17, 0));

    private static IEnumerable<string> To<T>(Kit.Outcome outcome)
        where T : TextFact => outcome.Messages.Where(message => message.Fact is T).Select(message => $"{message.To}").Order(StringComparer.Ordinal);
}
