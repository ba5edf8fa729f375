using Leerlabs.Grains.Core;
using Leerlabs.Grains.School;
using Leerlabs.Grains.Tests.Kit;
using Leerlabs.Grains.Tests.Leerlab;

namespace Leerlabs.Grains.Tests.School;

public sealed class ClosedTests
{
    private const string Dagstart = "leerlab/dagstart";
    private static readonly DateOnly Day = new(2026, 3, 10);
    private static readonly Actor TheLab = Actor.Grain(GrainId.Parse(Dagstart));
    private static readonly Actor Sanne = Actor.Person("person/sanne");

    [Fact]
    public void Keeper_adds_changes_and_removes_own_days()
    {
        var bench = Kept();

        bench.Does(Sanne, new AddClosed("carnaval", Day, Day.AddDays(4), ClosedFor.Holiday, " Carnaval "));
        Assert.Equal((Day.AddDays(4), "Carnaval"), (In(bench).To, In(bench).Name));
        bench.Does(Sanne, new ChangeClosed("carnaval", Day, Day, ClosedFor.StudyDay));
        Assert.Equal((Day, ClosedFor.StudyDay, null), (In(bench).To, In(bench).What, In(bench).Name));
        Assert.Null(bench.Does(Sanne, new ChangeClosed("carnaval", Day, Day, ClosedFor.StudyDay)).Frame);
        bench.Does(Sanne, new RemoveClosed("carnaval"));

        Assert.DoesNotContain("closed/carnaval", bench.State.Documents.Keys);
        Assert.Equal("closed-unknown", bench.Refused(Sanne, new RemoveClosed("carnaval")));
        Assert.Equal("closed-unknown", bench.Refused(Sanne, new ChangeClosed("carnaval", Day, Day, ClosedFor.StudyDay)));
    }

    [Theory]
    [InlineData(0, -1, "to-before-from")]
    [InlineData(0, 100, "closed-too-long")]
    [InlineData(1097, 1097, "closed-too-far")]
    [InlineData(-1097, -1097, "closed-too-far")]
    public void Own_days_are_in_order_few_and_near(int from, int to, string refused) =>
        Assert.Equal(refused, Kept().Refused(Sanne, new AddClosed("carnaval", Day.AddDays(from), Day.AddDays(to), ClosedFor.Holiday)));

    [Fact]
    public void Same_kind_of_day_is_not_written_twice()
    {
        var bench = Kept();
        bench.Does(Sanne, new AddClosed("carnaval", Day, Day.AddDays(4), ClosedFor.Holiday));

        Assert.Equal("closed-overlaps", bench.Refused(Sanne, new AddClosed("carnaval2", Day.AddDays(4), Day.AddDays(5), ClosedFor.Holiday)));
        Assert.Equal("closed-exists", bench.Refused(Sanne, new AddClosed("carnaval", Day.AddDays(9), Day.AddDays(9), ClosedFor.Holiday)));
        bench.Does(Sanne, new AddClosed("studiedag", Day.AddDays(4), Day.AddDays(4), ClosedFor.StudyDay));
    }

    [Fact]
    public void School_keeps_a_bounded_number_of_own_days()
    {
        var bench = Kept();
        for (var number = 0; number < Limits.ClosedPerSchool; number++)
            bench.Does(Sanne, new AddClosed($"studiedag-{number}", Day.AddDays(number), Day.AddDays(number), ClosedFor.StudyDay));

        Assert.Equal("too-many-closed", bench.Refused(Sanne, new AddClosed("studiedag-200", Day.AddDays(200), Day.AddDays(200), ClosedFor.StudyDay)));
    }

    [Fact]
    public void Whoever_is_no_keeper_changes_nothing()
    {
        var bench = Kept();
        bench.Does(Sanne, new AddClosed("carnaval", Day, Day, ClosedFor.Holiday));
        var stranger = Actor.Person("person/bram");

        Assert.Equal("forbidden", bench.Refused(stranger, new AddClosed("studiedag", Day, Day, ClosedFor.StudyDay)));
        Assert.Equal("forbidden", bench.Refused(stranger, new ChangeClosed("carnaval", Day, Day, ClosedFor.StudyDay)));
        Assert.Equal("forbidden", bench.Refused(stranger, new RemoveClosed("carnaval")));
        Assert.Equal("forbidden", bench.Refused(Sanne, new SetKeeper(Dagstart, "person/bram", true)));
    }

    [Fact]
    public void Keeper_is_one_as_long_as_the_role_lasts()
    {
        var bench = Kept();
        bench.Does(TheLab, new SetKeeper(Dagstart, Sanne.Id, true, bench.Now.AddDays(1)));
        bench.Does(Sanne, new AddClosed("carnaval", Day, Day, ClosedFor.Holiday));

        bench.Wait(TimeSpan.FromDays(1));

        Assert.Equal("forbidden", bench.Refused(Sanne, new RemoveClosed("carnaval")));
    }

    [Fact]
    public void Keeper_of_one_leerlab_stays_one_through_another()
    {
        var bench = Kept();
        bench.Does(TheLab, new SetTrajectory("leerlab/kiezen", "Kiezen", Day));
        bench.Does(TheLab, new SetKeeper("leerlab/kiezen", Sanne.Id, true));

        bench.Does(TheLab, new SetKeeper(Dagstart, Sanne.Id, false));
        bench.Does(Sanne, new AddClosed("carnaval", Day, Day, ClosedFor.Holiday));
        bench.Does(TheLab, new SetKeeper("leerlab/kiezen", Sanne.Id, false));

        Assert.Equal("forbidden", bench.Refused(Sanne, new RemoveClosed("carnaval")));
        Assert.Null(bench.Does(TheLab, new SetKeeper("leerlab/kiezen", Sanne.Id, false)).Frame);
    }

    [Fact]
    public void Team_of_a_leerlab_that_the_school_left_keeps_its_days_no_more()
    {
        var bench = Kept();

        bench.Does(TheLab, new SetTrajectory(Dagstart, "De dagstart telt", Day, Day));

        Assert.Equal("forbidden", bench.Refused(Sanne, new AddClosed("carnaval", Day, Day, ClosedFor.Holiday)));
    }

    [Fact]
    public void Nobody_sees_who_the_keepers_are_and_everyone_sees_the_days()
    {
        var bench = Kept();
        bench.Does(Sanne, new AddClosed("carnaval", Day, Day, ClosedFor.Holiday));

        var seen = bench.Visible(bench.State, bench.AudienceOf(Actor.Person("person/bram"))).Select(document => document.Id);

        Assert.Equal(["closed/carnaval", "trajectory/dagstart"], seen.Order());
    }

    private static Closed In(RuleBench bench) => bench.State.Get<Closed>("closed/carnaval");

    private static RuleBench Kept()
    {
        var bench = new RuleBench(new SchoolRules(), new GrainId("school", "99aa00"), new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.Zero));
        bench.Does(TheLab, new SetTrajectory(Dagstart, "De dagstart telt", Day));
        bench.Does(TheLab, new SetKeeper(Dagstart, Sanne.Id, true));
        return bench;
    }
}
