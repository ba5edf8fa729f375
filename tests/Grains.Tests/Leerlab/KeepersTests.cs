using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.School;
using static Leerlabs.Grains.Tests.Leerlab.LeerlabBench;

namespace Leerlabs.Grains.Tests.Leerlab;

/// <summary>Whom a leerlab names to its schools as keepers of the schools' own days.</summary>
public sealed class KeepersTests
{
    private const string Lab = "leerlab/dagstart";

    [Fact]
    public void School_that_joins_hears_who_organises()
    {
        var joined = Started().Does(TheManager, new AddSchool(Kwelderland, "Kwelderland College", "Delfzijl"));

        Assert.Equal([new SetKeeper(Lab, TheManager.Id, true)], joined.Facts<SetKeeper>());
    }

    [Fact]
    public void Delegate_is_told_to_the_own_school_alone_and_the_team_to_all()
    {
        var bench = WithPeople();

        var delegated = bench.Does(TheManager, new AddMember("new-delegate", "person/new", Role.Delegate, Kwelderland, End: Today.AddDays(7)));
        var team = bench.Does(TheManager, new AddMember("new-team", "person/team2", Role.LeerlabTeam));
        var coach = bench.Does(TheManager, new AddMember("new-coach2", "person/coach2", Role.Researcher));

        Assert.Equal([new SetKeeper(Lab, "person/new", true, DutchDay.Start(Today.AddDays(7)), Role.Delegate)], delegated.Facts<SetKeeper>());
        Assert.Equal([Kwelderland, Waterlinde], team.Messages.Where(message => message.Fact is SetKeeper).Select(message => $"{message.To}"));
        Assert.Empty(coach.Facts<SetKeeper>());
    }

    [Fact]
    public void Whoever_leaves_is_a_keeper_no_more()
    {
        var bench = WithPeople();
        bench.Does(TheManager, new AddMember("new-team", "person/team2", Role.LeerlabTeam));

        var ended = bench.Does(TheManager, new EndMember("new-team", "Klaar."));

        Assert.Equal(2, ended.Facts<SetKeeper>().Count(fact => fact == new SetKeeper(Lab, "person/team2", false)));
    }

    [Fact]
    public void Whoever_comes_later_is_a_keeper_from_the_first_day()
    {
        var bench = WithPeople();

        var added = bench.Does(TheManager, new AddMember("new-delegate", "person/new", Role.Delegate, Kwelderland, Start: Today.AddDays(2)));
        bench.Wait(TimeSpan.FromDays(3));

        Assert.Equal([new SetKeeper(Lab, "person/new", false)], added.Facts<SetKeeper>());
        Assert.Contains(bench.Frames[^1].Events, happened => System.Text.Encoding.UTF8.GetString(happened.Span).Contains("member-turned", StringComparison.Ordinal));
    }
}
