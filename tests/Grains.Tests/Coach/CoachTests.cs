using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Coach.CoachBench;

namespace Leerlabs.Grains.Tests.Coach;

public sealed class CoachTests
{
    private static readonly Actor Kees = Actor.Person("person/kees");
    private static readonly Actor Team = Actor.Person("person/team");

    [Fact]
    public void First_fact_makes_the_coach_known_to_the_programme()
    {
        var bench = New();

        var heard = bench.Hear("first-one", At(Dagstart, hours: 8));

        Assert.Equal("person/ineke", bench.State.Get<CoachDocument>("coach").Person);
        Assert.Equal(new KnowCoach("person/ineke"), heard.Messages.Single(message => message.To == ProgrammeRules.Main).Fact);
    }

    [Fact]
    public void Only_the_coach_says_what_time_there_is()
    {
        Assert.Equal("forbidden", Coaching().Send(Kees, new SetAvailability([], 5)).Refusal?.Key);
        Assert.Equal("forbidden", New().Send(Ineke, new SetAvailability([], 5)).Refusal?.Key);
    }

    [Fact]
    public void No_person_tells_a_coach_a_fact()
    {
        Assert.All<CoachCommand>(
            [new SetCoaching("first-one", 9, At(Dagstart, hours: 1)), new SetCircle(Dagstart, 9, [Kees.Id]), new SetStaff(9, [Kees.Id])],
            fact => Assert.Equal("forbidden", Coaching().Send(Ineke, fact).Refusal?.Key));
    }

    [Theory]
    [InlineData(0, 8, "days-wrong")]
    [InlineData(8, 8, "days-wrong")]
    [InlineData(2, -1, "hours-wrong")]
    [InlineData(2, 61, "hours-wrong")]
    public void Time_of_a_week_fits_in_a_week(int days, int hours, string refused) =>
        Assert.Equal(refused, Coaching().Send(Ineke, new SetAvailability([], days, hours)).Refusal?.Key);

    [Fact]
    public void Time_off_ends_after_it_began() =>
        Assert.Equal("time-off-wrong", Coaching().Send(Ineke, new SetAvailability([new(Today, Today.AddDays(-1))])).Refusal?.Key);

    [Fact]
    public void Older_fact_changes_nothing()
    {
        var bench = Coaching();
        bench.Hear("first-one", At(Dagstart, hours: 4), stamp: 20);

        Assert.Null(bench.Hear("first-one", At(Dagstart, hours: 9), stamp: 19).Frame);
    }

    [Fact]
    public void Those_who_read_in_a_leerlab_concerned_and_the_staff_see_the_coach()
    {
        var bench = Coaching();
        bench.Send(Actor.System, new SetCircle(Dagstart, 9, [Kees.Id]));
        bench.Send(Actor.System, new SetStaff(9, [Team.Id]));
        bench.Hear("proposal", At(Kiezen, hours: 2, state: AppointmentState.Open));

        Assert.Equal(["coach", "coaching/first-one"], Seen(bench, Kees));
        Assert.Equal(["coach", "coaching/first-one", "coaching/proposal"], Seen(bench, Team));
        Assert.Equal(["coach", "coaching/first-one", "coaching/proposal"], Seen(bench, Ineke));
        Assert.True(bench.AudienceOf(Actor.Person("person/stranger")).IsNobody);
    }

    [Fact]
    public void Leerlab_that_is_concerned_no_more_sees_nothing()
    {
        var bench = Coaching();
        bench.Send(Actor.System, new SetCircle(Dagstart, 9, [Kees.Id]));
        bench.Send(Actor.System, new SetCircle(Dagstart, 10, []));

        Assert.True(bench.AudienceOf(Kees).IsNobody);
    }

    private static IEnumerable<string> Seen(RuleBench bench, Actor actor) =>
        bench.Visible(bench.State, bench.AudienceOf(actor)).Select(document => document.Id).Order(StringComparer.Ordinal);
}
