using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Directory;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.School;
using static Leerlabs.Grains.Tests.Leerlab.LeerlabBench;

namespace Leerlabs.Grains.Tests.Leerlab;

public sealed class LeerlabBeginningTests
{
    [Fact]
    public void New_leerlab_opens_its_log_and_shows_in_the_directory()
    {
        var begun = New().Does(Actor.System, Create(example: true));

        var opened = Assert.Single(begun.Facts<OpenLog>());
        Assert.Equal(("leerlab/dagstart", "De dagstart telt", true), (opened.Leerlab, opened.Name, opened.Example));
        Assert.Equal(Phase.Preparation, Assert.Single(begun.Facts<ListLeerlab>()).Phase);
    }

    [Fact]
    public void Manager_who_started_it_is_its_first_member()
    {
        var bench = New();

        var begun = bench.Does(Actor.System, Create());

        Assert.Equal(Role.ProgrammeManager, bench.State.Get<Member>("member/manager1").Role);
        Assert.Equal(Role.ProgrammeManager, Assert.Single(Assert.Single(begun.Facts<SetAccess>()).Roles).Role);
        Assert.Equal("De dagstart telt", Assert.Single(begun.Facts<SetMembership>()).Name);
    }

    [Fact]
    public void Beginning_twice_changes_nothing() => Assert.Null(Started().Does(Actor.System, Create()).Frame);

    [Fact]
    public void Leerlab_that_was_never_started_does_not_exist() =>
        Assert.Equal("not-found", New().Refused(Actor.System, new Describe("Anders")));

    [Fact]
    public void Describing_tells_the_log_and_the_directory()
    {
        var bench = Started();

        var described = bench.Does(TheManager, new Describe(Question: "Wat werkt?", ResearchQuestion: "Voor wie?"));

        Assert.Equal("Wat werkt?", Assert.Single(described.Facts<DescribeLog>()).Question);
        Assert.Equal("Wat werkt?", Assert.Single(described.Facts<ListLeerlab>()).Question);
        Assert.Equal("Voor wie?", bench.State.Get<LeerlabDocument>("leerlab").ResearchQuestion);
        Assert.Equal("De dagstart telt", bench.State.Get<LeerlabDocument>("leerlab").Name);
    }

    [Fact]
    public void New_name_reaches_programme_schools_and_everyone_in_it()
    {
        var bench = WithPeople();

        var named = bench.Does(TheManager, new Describe("Dagstart"));

        Assert.Equal("Dagstart", Assert.Single(named.Facts<NameLeerlab>()).Name);
        Assert.Equal(["Dagstart", "Dagstart"], named.Facts<SetTrajectory>().Select(fact => fact.Name));
        Assert.Equal(bench.State.Documents.Values.OfType<Member>().Count(), named.Facts<SetMembership>().Count(fact => fact.Name == "Dagstart"));
    }

    [Fact]
    public void New_question_alone_does_not_bother_the_members() =>
        Assert.Empty(WithPeople().Does(TheManager, new Describe(Question: "Wat werkt?")).Facts<SetMembership>());

    [Fact]
    public void Describing_the_same_changes_nothing() => Assert.Null(Started().Does(TheManager, new Describe(" De dagstart telt ")).Frame);

    [Fact]
    public void Empty_research_question_takes_it_away()
    {
        var bench = Started();
        bench.Does(TheManager, new Describe(ResearchQuestion: "Voor wie?"));

        bench.Does(TheManager, new Describe(ResearchQuestion: " "));

        Assert.Null(bench.State.Get<LeerlabDocument>("leerlab").ResearchQuestion);
    }

    [Theory]
    [InlineData(" ", null, "text-empty")]
    [InlineData("Twee\nregels", null, "one-line")]
    [InlineData(null, "", "text-empty")]
    public void Name_is_one_line_and_question_is_not_empty(string? name, string? question, string refused) =>
        Assert.Equal(refused, Started().Refused(TheManager, new Describe(name, question)));

    [Fact]
    public void Too_long_a_question_is_refused_with_its_length()
    {
        var refusal = Started().Send(TheManager, new Describe(Question: new string('a', Limits.Paragraph + 1))).Refusal;

        Assert.Equal("text-too-long", refusal?.Key);
        Assert.Equal("2001", refusal?.Arguments?["length"]);
    }
}
