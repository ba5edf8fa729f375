using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.PracticeExample;
using static Leerlabs.Grains.Tests.Leerlab.LeerlabBench;

namespace Leerlabs.Grains.Tests.Leerlab;

public sealed class ExamplesTests
{
    [Fact]
    public void Who_writes_begins_and_the_example_is_born_with_the_schools_and_everyone_in_it()
    {
        var bench = WithPeople();

        var outcome = bench.Send(In(Role.Delegate), Start());

        var birth = Assert.IsType<BeginExample>(outcome.Messages.Single(message => message.To.Kind == "practice-example").Fact);
        Assert.Equal(("Eén vraag", In(Role.Delegate).Id), (birth.Title, birth.By));
        Assert.Contains(birth.Members, member => member.Person == In(Role.Coach).Id);
        Assert.Contains(birth.Schools, school => school.Shown == SchoolShown.Name);
        Assert.Equal("forbidden", bench.Send(In(Role.SchoolLeader), Start("example2")).Refusal?.Key);
    }

    [Fact]
    public void Only_schools_of_the_leerlab_stand_in_it()
    {
        var bench = WithPeople();

        Assert.Equal("school-not-here", bench.Send(In(Role.Coach), Start() with { Schools = ["school/99zz99"] }).Refusal?.Key);
        Assert.Equal("example-too-many-entries", bench.Send(In(Role.Coach), Start() with { Entries = [.. Enumerable.Range(0, 61).Select(number => $"entry{number}")] }).Refusal?.Key);
    }

    [Fact]
    public void Leerlab_knows_how_far_each_one_came_and_nothing_of_others()
    {
        var bench = WithPeople();
        bench.Send(In(Role.Delegate), Start());
        var asked = new ExampleSummary("Eén vraag", ExampleState.Asked, In(Role.Delegate).Id, bench.Now, ["coach"]);

        bench.Send(Core.Actor.System, new SetExample("example1", asked));
        Assert.Null(bench.Send(Core.Actor.System, new SetExample("another1", asked)).Frame);

        Assert.Equal(ExampleState.Asked, bench.State.Get<StartedExample>("practice-example/example1").Summary.State);
    }

    [Fact]
    public void Who_comes_into_the_leerlab_comes_into_its_examples()
    {
        var bench = WithPeople();
        bench.Send(In(Role.Delegate), Start());

        var outcome = bench.Send(In(Role.ProgrammeManager), new AddMember("member-new", "person/nieuw", Role.Researcher));

        Assert.Contains(outcome.Messages, message => message.To.Kind == "practice-example" && message.Fact is Grains.PracticeExample.SetMember);
    }

    private static StartExample Start(string key = "example1") => new(key, " Eén   vraag ", ["entry001"]);
}
