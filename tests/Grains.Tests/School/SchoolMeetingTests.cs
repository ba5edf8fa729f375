using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.School;
using Leerlabs.Grains.Tests.Kit;
using Leerlabs.Grains.Tests.Leerlab;

namespace Leerlabs.Grains.Tests.School;

/// <summary>A meeting of one school, with those who are of the school through a leerlab.</summary>
public sealed class SchoolMeetingTests
{
    private const string Dagstart = "leerlab/dagstart";
    private static readonly DateTimeOffset Begin = new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero);
    private static readonly Actor TheLab = Actor.Grain(GrainId.Parse(Dagstart));
    private static readonly Actor Sanne = Actor.Person("person/sanne");
    private static readonly Actor Team = Actor.Person("person/team");
    private static readonly PlanSchoolMeeting Plan = new("board-march", MeetingKind.BoardSession, "Bord", When.At(new(2026, 3, 12), new(8, 15), new(8, 30)));

    [Fact]
    public void School_plans_with_its_own_people()
    {
        var birth = Assert.Single(Known().Does(Sanne, Plan).Facts<BeginMeeting>());

        var member = Assert.Single(birth.Members);
        Assert.Equal((Sanne.Id, new AccessRole(Role.Delegate, "school/99aa00", Via: Dagstart)), (member.Person, Assert.Single(member.Roles)));
        Assert.Equal("school/99aa00", birth.Origin);
    }

    [Fact]
    public void Who_only_organises_a_leerlab_plans_nothing_here_and_sees_nothing()
    {
        var bench = Known();
        bench.Does(Sanne, Plan);

        Assert.Equal("forbidden", bench.Refused(Team, Plan with { Meeting = "board-april" }));
        Assert.DoesNotContain(bench.Visible(bench.State, bench.AudienceOf(Team)), document => document is PlannedMeeting);
        Assert.Contains(bench.Visible(bench.State, bench.AudienceOf(Sanne)), document => document is PlannedMeeting);
    }

    [Fact]
    public void Meeting_hears_who_comes_and_goes()
    {
        var bench = Known();
        bench.Does(Sanne, Plan);

        var came = bench.Does(TheLab, new SetKeeper(Dagstart, "person/bram", true, Role: Role.SchoolLeader));
        var organises = bench.Does(TheLab, new SetKeeper(Dagstart, "person/lead", true));
        var left = bench.Does(TheLab, new SetTrajectory(Dagstart, "De dagstart telt", new(2026, 1, 1), new(2026, 3, 10)));

        Assert.Equal(Role.SchoolLeader, Assert.Single(Assert.Single(came.Facts<SetMember>()).Roles).Role);
        Assert.Empty(organises.Facts<SetMember>());
        Assert.Equal(["person/bram", "person/sanne"], left.Facts<SetMember>().Where(fact => fact.Roles.IsEmpty).Select(fact => fact.Person).Order());
        Assert.Equal("forbidden", bench.Refused(Sanne, Plan with { Meeting = "board-april" }));
    }

    [Fact]
    public void Meeting_of_more_schools_is_a_leerlabs() =>
        Assert.Equal("meeting-of-leerlab", Known().Refused(Sanne, Plan with { MeetingKind = MeetingKind.Conference }));

    private static RuleBench Known()
    {
        var bench = new RuleBench(new SchoolRules(), new GrainId("school", "99aa00"), Begin);
        bench.Does(TheLab, new SetTrajectory(Dagstart, "De dagstart telt", new(2026, 1, 1)));
        bench.Does(TheLab, new SetKeeper(Dagstart, Sanne.Id, true, Role: Role.Delegate));
        bench.Does(TheLab, new SetKeeper(Dagstart, Team.Id, true));
        return bench;
    }
}
