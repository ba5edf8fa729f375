using Leerlabs.Grains.Core;
using Leerlabs.Grains.Directory;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Directory.DirectoryBench;

namespace Leerlabs.Grains.Tests.Directory;

public sealed class SightTests
{
    [Fact]
    public void Everyone_signed_in_sees_schools_and_leerlabs()
    {
        var bench = WithSchool();
        bench.Send(Actor.System, new ListLeerlab("leerlab/dagstart", "De dagstart telt", "Hoe?", Phase.Plan, []));

        Assert.Equal(["school/99aa00", "leerlab/dagstart"], Seen(bench, "person/stranger"));
    }

    [Fact]
    public void People_of_one_leerlab_see_each_other_and_strangers_only_themselves()
    {
        var bench = With(Listed("anna", ["dagstart"]), Listed("bram", ["dagstart"]), Listed("cees", ["oefendata"]));

        Assert.Equal(["person/anna", "person/bram"], Seen(bench, "person/anna"));
        Assert.Equal(["person/cees"], Seen(bench, "person/cees"));
    }

    [Fact]
    public void Who_left_is_still_seen_by_those_who_stayed_but_sees_them_no_more()
    {
        var bench = With(Listed("anna", ["dagstart"]), Listed("bram", [], ["dagstart"]));

        Assert.Equal(["person/anna", "person/bram"], Seen(bench, "person/anna"));
        Assert.Equal(["person/bram"], Seen(bench, "person/bram"));
    }

    [Fact]
    public void Managers_see_everyone()
    {
        var bench = With(Listed("anna", ["dagstart"]), Listed("bram", []), Listed("mia", []) with { Manager = true });

        Assert.Equal(["person/anna", "person/bram", "person/mia"], Seen(bench, "person/mia"));
    }

    [Fact]
    public void Joining_a_leerlab_changes_the_rights()
    {
        var bench = With(Listed("anna", ["dagstart"]), Listed("bram", []));
        bench.Send(Actor.System, Listed("bram", ["dagstart"]));

        Assert.Equal(bench.State.Seq, bench.RightsSince(Actor.Person("person/bram")));
        Assert.Equal(1, bench.RightsSince(Actor.Person("person/anna")));
    }

    [Fact]
    public void School_that_is_gone_is_not_listed()
    {
        var bench = WithSchool();
        bench.Send(Actor.System, new UnlistSchool("school/99aa00"));

        Assert.Empty(bench.State.Documents);
        Assert.Null(bench.Send(Actor.System, new UnlistSchool("school/99aa00")).Frame);
    }

    [Fact]
    public void No_person_can_list_anything()
    {
        DirectoryCommand[] facts = [ASchool, new UnlistSchool("school/99aa00"), new ListLeerlab("leerlab/dagstart", "Naam", "Hoe?", Phase.Plan, []), Listed("anna", [])];

        Assert.All(facts, fact => Assert.Equal("forbidden", With().Send(Actor.Person("person/anna"), fact with { }).Refusal?.Key));
    }

    private static IEnumerable<string> Seen(RuleBench bench, string person) =>
        bench.Visible(bench.State, bench.AudienceOf(Actor.Person(person))).Select(document => document.Id);
}
