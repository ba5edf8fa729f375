using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Registers;
using Leerlabs.Grains.School;
using Leerlabs.Grains.Tests.Kit;
using Leerlabs.Grains.Tests.Leerlab;

namespace Leerlabs.Grains.Tests.School;

/// <summary>What a school's own meetings leave: actions until they are done, decisions with their numbers.</summary>
public sealed class SchoolListsTests
{
    private const string Dagstart = "leerlab/dagstart";
    private static readonly DateTimeOffset Begin = new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 3, 10);
    private static readonly Actor TheLab = Actor.Grain(GrainId.Parse(Dagstart));
    private static readonly Actor TheMeeting = Actor.Grain(new GrainId("meeting", "board-march"));
    private static readonly Actor Sanne = Actor.Person("person/sanne");
    private static readonly Actor Leader = Actor.Person("person/leader");
    private static readonly Actor Team = Actor.Person("person/team");

    [Fact]
    public void Action_of_a_session_is_listed_told_to_its_owner_and_finished_by_the_schools_own_people()
    {
        var bench = Known();

        var told = Assert.Single(bench.Does(TheMeeting, Said("Bord ophangen", Leader.Id)).Facts<Notify>());
        bench.Does(Leader, new FinishAction("action-1", true));

        Assert.Equal((InboxKind.Action, "school/99aa00", "action-1"), (told.Kind, told.Grain, told.Entry));
        Assert.Equal(("board-march", Leader.Id), (Of(bench).Meeting, Of(bench).Done!.By));
    }

    [Fact]
    public void Own_people_alone_keep_the_lists_and_see_them()
    {
        var bench = Known();
        bench.Does(TheMeeting, Said("Bord ophangen"));
        bench.Does(TheMeeting, new SetDecision("board-march", "decision-1", new("Elke dag om acht uur", Sanne.Id, Begin)));

        Assert.Equal("forbidden", bench.Refused(Team, new FinishAction("action-1", true)));
        Assert.Equal("forbidden", bench.Refused(Sanne, Said("Van buiten")));
        Assert.Equal("person-not-here", bench.Refused(Sanne, new AddAction("action-2", "Bellen", Team.Id)));
        Assert.DoesNotContain(bench.Visible(bench.State, bench.AudienceOf(Team)), document => document is ActionItem or RegisteredDecision);
        Assert.Equal(2, bench.Visible(bench.State, bench.AudienceOf(Sanne)).Count(document => document is ActionItem or RegisteredDecision));
    }

    [Fact]
    public void Decision_comes_back_on_its_day_by_itself()
    {
        var bench = Known();
        bench.Does(TheMeeting, new SetDecision("board-march", "decision-1", new("Elke dag om acht uur", Sanne.Id, Begin, Today.AddDays(2))));

        bench.Wait(TimeSpan.FromDays(2));

        Assert.Equal((1, bench.Now), (bench.State.Get<RegisteredDecision>("decision/decision-1").Number, bench.State.Get<RegisteredDecision>("decision/decision-1").Returned));
        bench.Does(Sanne, new ReviewDecision("decision-1", Today.AddDays(30)));
        Assert.Null(bench.State.Get<RegisteredDecision>("decision/decision-1").Returned);
    }

    private static ActionItem Of(RuleBench bench) => bench.State.Get<ActionItem>("action/action-1");

    private static SetAction Said(string text, string? owner = null) => new("board-march", "action-1", new(text, Sanne.Id, Begin, owner));

    private static RuleBench Known()
    {
        var bench = new RuleBench(new SchoolRules(), new GrainId("school", "99aa00"), Begin);
        bench.Does(TheLab, new SetTrajectory(Dagstart, "De dagstart telt", new(2026, 1, 1)));
        bench.Does(TheLab, new SetKeeper(Dagstart, Sanne.Id, true, Role: Role.Delegate));
        bench.Does(TheLab, new SetKeeper(Dagstart, Leader.Id, true, Role: Role.SchoolLeader));
        bench.Does(TheLab, new SetKeeper(Dagstart, Team.Id, true));
        return bench;
    }
}
