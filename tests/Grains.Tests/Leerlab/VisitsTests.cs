using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Visit;
using static Leerlabs.Grains.Tests.Leerlab.LeerlabBench;

namespace Leerlabs.Grains.Tests.Leerlab;

public sealed class VisitsTests
{
    private static readonly Actor Visited = Actor.Person("person/delegate-waterlinde");
    private static readonly PlanVisit Plan = new(
        "visit-march", In(Role.Delegate).Id, Visited.Id, When.At(new(2026, 3, 26), new(10, 30), new(11, 20)), " Wiskunde, 2b ", Goal: " Een eigen doel ");

    [Fact]
    public void Either_of_the_two_writes_it_down_and_the_visit_is_born()
    {
        var bench = WithPeople();

        var planned = bench.Does(In(Role.Delegate), Plan);
        bench.Does(Visited, Plan with { Visit = "visit-april" });

        var birth = Assert.Single(planned.Facts<BeginVisit>());
        Assert.Equal("visit/visit-march", $"{planned.Messages[0].To}");
        Assert.Equal(("Wiskunde, 2b", "Een eigen doel", In(Role.Delegate).Id, Visited.Id), (birth.Lesson, birth.Goal, birth.Visitor, birth.Visited));
        Assert.Contains(birth.Members, member => member.Person == In(Role.Chair).Id);
    }

    [Fact]
    public void Nobody_in_the_leerlab_sees_that_there_is_one()
    {
        var bench = WithPeople();
        bench.Does(In(Role.Delegate), Plan);

        foreach (var role in Enum.GetValues<Role>())
            Assert.DoesNotContain(bench.Visible(bench.State, bench.AudienceOf(In(role))), document => document.Id == "visit/visit-march");
    }

    [Fact]
    public void Visit_hears_who_comes_and_goes()
    {
        var bench = WithPeople();
        bench.Does(In(Role.Delegate), Plan);

        var came = bench.Does(TheManager, new AddMember("new-one1", "person/new", Role.Delegate, Kwelderland));

        Assert.Equal("person/new", Assert.Single(came.Facts<Grains.Visit.SetMember>()).Person);
    }

    [Fact]
    public void Visit_is_between_two_who_take_part_and_of_whom_one_asks()
    {
        var bench = WithPeople();

        Assert.Equal("visit-of-others", bench.Refused(In(Role.Chair), Plan));
        Assert.Equal("visit-of-oneself", bench.Refused(Visited, Plan with { Visitor = Visited.Id }));
        Assert.Equal("visit-not-here", bench.Refused(Visited, Plan with { Visitor = "person/stranger" }));
        Assert.Equal("visit-not-here", bench.Refused(Visited, Plan with { Visitor = In(Role.BoardExecutive).Id }));
        Assert.Equal("forbidden", bench.Refused(In(Role.BoardExecutive), Plan with { Visitor = In(Role.BoardExecutive).Id }));
        Assert.Equal("forbidden", bench.Refused(Actor.Person("person/stranger"), Plan with { Visitor = "person/stranger" }));
    }

    [Fact]
    public void Visit_is_planned_once_and_never_in_a_leerlab_that_is_over()
    {
        var bench = WithPeople();
        bench.Does(Visited, Plan);

        Assert.Equal("visit-exists", bench.Refused(Visited, Plan));
        bench.Does(TheManager, new ChangePhase(Phase.Stopped, "Geen tijd."));
        Assert.Equal("leerlab-closed", bench.Refused(Visited, Plan with { Visit = "visit-april" }));
    }
}
