using Leerlabs.Grains.Core;
using Leerlabs.Grains.Directory;
using Leerlabs.Grains.School;
using Leerlabs.Grains.Tests.Kit;

namespace Leerlabs.Grains.Tests.School;

public sealed class SchoolTests
{
    private static readonly DateOnly Day = new(2026, 3, 10);
    private static readonly Actor TheLab = Actor.Grain(new GrainId("leerlab", "dagstart"));
    private static readonly SchoolRecord Kwelderland = SchoolSamples.Kwelderland;

    [Fact]
    public void Registered_school_can_be_found()
    {
        var listed = Assert.IsType<ListSchool>(Assert.Single(New().Send(Actor.System, new RegisterSchool(Kwelderland)).Messages).Fact);

        Assert.Equal(("school/99aa00", "Kwelderland College", "41001"), (listed.School, listed.ShortName, listed.Board));
    }

    [Fact]
    public void Same_record_again_changes_nothing() =>
        Assert.Null(Registered().Send(Actor.System, new RegisterSchool(Kwelderland)).Frame);

    [Fact]
    public void Changed_record_replaces_the_old_one()
    {
        var bench = Registered();

        bench.Send(Actor.System, new RegisterSchool(Kwelderland with { Phone = null, ShortName = "Kwelder" }));

        Assert.Equal(("Kwelder", null), (bench.State.Get<SchoolDocument>("school").ShortName, bench.State.Get<SchoolDocument>("school").Phone));
    }

    [Fact]
    public void School_that_is_gone_stays_to_be_read_and_is_found_no_more()
    {
        var bench = Registered();

        var gone = bench.Send(Actor.System, new SchoolGone(Day));

        Assert.Equal(Day, bench.State.Get<SchoolDocument>("school").Gone);
        Assert.IsType<UnlistSchool>(Assert.Single(gone.Messages).Fact);
        Assert.Null(bench.Send(Actor.System, new SchoolGone(Day.AddDays(1))).Frame);
    }

    [Fact]
    public void School_that_comes_back_is_found_again()
    {
        var bench = Registered();
        bench.Send(Actor.System, new SchoolGone(Day));

        var back = bench.Send(Actor.System, new RegisterSchool(Kwelderland));

        Assert.Null(bench.State.Get<SchoolDocument>("school").Gone);
        Assert.IsType<ListSchool>(Assert.Single(back.Messages).Fact);
    }

    [Fact]
    public void Unknown_school_cannot_go() => Assert.Null(New().Send(Actor.System, new SchoolGone(Day)).Frame);

    [Fact]
    public void School_registered_by_hand_is_not_gone_when_a_register_lacks_it()
    {
        var bench = ByHand();

        Assert.Null(bench.Send(Actor.System, new SchoolGone(Day)).Frame);
        Assert.Null(bench.State.Get<SchoolDocument>("school").Gone);
    }

    [Fact]
    public void School_registered_by_hand_is_the_registers_once_a_register_brings_it()
    {
        var bench = ByHand();

        bench.Send(Actor.System, new RegisterSchool(Kwelderland));
        Assert.False(bench.State.Get<SchoolDocument>("school").ByHand);
        bench.Send(Actor.System, new SchoolGone(Day));

        Assert.Equal(Day, bench.State.Get<SchoolDocument>("school").Gone);
    }

    [Fact]
    public void What_a_register_says_is_not_overwritten_by_hand()
    {
        var wrong = Kwelderland with { ByHand = true, Name = "Anders" };

        Assert.Null(Registered().Send(Actor.System, new RegisterSchool(wrong)).Frame);
        Assert.Equal("Beter", NameAfter(ByHand(), wrong with { Name = "Beter" }));
    }

    [Fact]
    public void School_that_went_can_be_brought_back_by_hand()
    {
        var bench = Registered();
        bench.Send(Actor.System, new SchoolGone(Day));

        Assert.Equal("Terug", NameAfter(bench, Kwelderland with { ByHand = true, Name = "Terug" }));
        Assert.Null(bench.State.Get<SchoolDocument>("school").Gone);
    }

    [Theory]
    [InlineData("99a", "00", "brin")]
    [InlineData("99aa", "00", "brin")]
    [InlineData("99AA", "0", "branch")]
    [InlineData("99AB", "00", "other-school")]
    public void Code_is_a_brin_and_a_branch_of_this_school(string brin, string branch, string refused) =>
        Assert.Equal(refused, New().Send(Actor.System, new RegisterSchool(Kwelderland with { Brin = brin, Branch = branch })).Refusal?.Key);

    [Fact]
    public void School_has_names_a_place_and_a_position_on_earth()
    {
        Assert.Equal("text-empty", Refused(Kwelderland with { ShortName = " " }));
        Assert.Equal("text-empty", Refused(Kwelderland with { Place = "" }));
        Assert.Equal("position", Refused(Kwelderland with { Latitude = 153 }));
        Assert.Equal("text-too-long", Refused(Kwelderland with { Website = new string('w', 201) }));
    }

    [Fact]
    public void Trajectory_is_kept_and_the_same_changes_nothing()
    {
        var bench = Registered();
        bench.Send(TheLab, new SetTrajectory("leerlab/dagstart", "De dagstart telt", Day));
        Assert.Null(bench.Send(TheLab, new SetTrajectory("leerlab/dagstart", "De dagstart telt", Day)).Frame);

        bench.Send(TheLab, new SetTrajectory("leerlab/dagstart", "De dagstart telt", Day, Day.AddDays(9)));

        Assert.Equal(Day.AddDays(9), bench.State.Get<Trajectory>("trajectory/dagstart").Left);
    }

    [Fact]
    public void People_see_everything_and_change_nothing()
    {
        var bench = Registered();
        var person = Actor.Person("person/sanne");

        Assert.Equal(bench.State.Ordered, bench.Visible(bench.State, bench.AudienceOf(person)));
        Assert.Equal("forbidden", bench.Send(person, new RegisterSchool(Kwelderland)).Refusal?.Key);
        Assert.Equal("forbidden", bench.Send(person, new SchoolGone(Day)).Refusal?.Key);
        Assert.Equal("forbidden", bench.Send(person, new SetTrajectory("leerlab/dagstart", "Naam", Day)).Refusal?.Key);
    }

    private static string? Refused(SchoolRecord school) => New().Send(Actor.System, new RegisterSchool(school)).Refusal?.Key;

    private static RuleBench New() => new(new SchoolRules(), new GrainId("school", "99aa00"), new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.Zero));

    private static RuleBench Registered() => With(Kwelderland);

    private static RuleBench ByHand() => With(Kwelderland with { ByHand = true });

    private static RuleBench With(SchoolRecord school)
    {
        var bench = New();
        bench.Send(Actor.System, new RegisterSchool(school));
        return bench;
    }

    private static string NameAfter(RuleBench bench, SchoolRecord school)
    {
        bench.Send(Actor.System, new RegisterSchool(school));
        return bench.State.Get<SchoolDocument>("school").Name;
    }
}
