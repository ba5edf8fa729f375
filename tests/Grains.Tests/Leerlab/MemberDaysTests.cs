using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Log;
using static Leerlabs.Grains.Tests.Leerlab.LeerlabBench;

namespace Leerlabs.Grains.Tests.Leerlab;

/// <summary>Access begins and ends by itself, at midnight in the Netherlands.</summary>
public sealed class MemberDaysTests
{
    private static readonly Actor Sanne = Actor.Person("person/sanne");

    [Fact]
    public void Access_begins_on_the_first_day()
    {
        var bench = Started();
        var added = bench.Does(TheManager, new AddMember("member-sanne", Sanne.Id, Role.Chair, Start: Today.AddDays(1)));
        Assert.Empty(Assert.Single(added.Facts<SetAccess>()).Roles);
        Assert.True(bench.AudienceOf(Sanne).IsNobody);

        bench.Wait(TimeSpan.FromDays(1));

        Assert.False(bench.AudienceOf(Sanne).IsNobody);
        Assert.Equal(bench.State.Seq, bench.RightsSince(Sanne));
    }

    [Fact]
    public void Access_ends_on_the_end_day_by_itself()
    {
        var bench = Started();
        bench.Does(TheManager, new AddMember("member-sanne", Sanne.Id, Role.Chair, End: Today.AddDays(2)));

        bench.Wait(DutchDay.Start(Today.AddDays(2)) - Begin - TimeSpan.FromMinutes(1));
        Assert.False(bench.AudienceOf(Sanne).IsNobody);
        bench.Wait(TimeSpan.FromMinutes(1));

        Assert.True(bench.AudienceOf(Sanne).IsNobody);
        Assert.Equal(bench.State.Seq, bench.RightsSince(Sanne));
    }

    [Fact]
    public void Due_time_tells_the_log_what_is_left()
    {
        var bench = Started();
        bench.Does(TheManager, new AddMember("member-sanne", Sanne.Id, Role.Chair, End: Today.AddDays(2)));
        bench.Does(TheManager, new AddMember("second-role", Sanne.Id, Role.Researcher));
        var due = bench.Rules.WhenDue(new Kit.BenchView(bench.Rules, bench.State, []), "member-member-sanne");

        var turned = bench.Does(Actor.System, Assert.IsType<TurnMember>(due));

        Assert.Equal([Role.Chair, Role.Researcher], Assert.Single(turned.Facts<SetAccess>()).Roles.Select(role => role.Role));
    }

    [Fact]
    public void Log_hears_until_when_a_role_gives_access()
    {
        var added = Started().Does(TheManager, new AddMember("member-sanne", Sanne.Id, Role.Chair, End: new DateOnly(2026, 7, 1)));

        var role = Assert.Single(Assert.Single(added.Facts<SetAccess>()).Roles);
        Assert.Equal(new DateTimeOffset(2026, 6, 30, 22, 0, 0, TimeSpan.Zero), role.Until);
    }

    [Fact]
    public void Ending_earlier_than_planned_replaces_the_end()
    {
        var bench = Started();
        bench.Does(TheManager, new AddMember("member-sanne", Sanne.Id, Role.Chair, End: Today.AddDays(100)));
        bench.Does(TheManager, new EndMember("member-sanne", "Eerder klaar.", Today.AddDays(1)));

        bench.Wait(TimeSpan.FromDays(1));

        Assert.True(bench.AudienceOf(Sanne).IsNobody);
    }

    [Fact]
    public void Person_who_left_may_not_act_any_more()
    {
        var bench = Started();
        bench.Does(TheManager, new AddMember("member-sanne", Sanne.Id, Role.ProjectLead));
        bench.Does(TheManager, new EndMember("member-sanne", "Andere baan."));

        Assert.Equal("forbidden", bench.Refused(Sanne, new Describe("Toch")));
    }
}
