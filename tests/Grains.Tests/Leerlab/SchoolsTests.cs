using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Invitations;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Directory;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.School;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Leerlab.LeerlabBench;

namespace Leerlabs.Grains.Tests.Leerlab;

public sealed class SchoolsTests
{
    [Fact]
    public void School_that_joins_is_told_to_log_school_and_directory()
    {
        var joined = Started().Does(TheManager, new AddSchool(Kwelderland, "Kwelderland College", "Delfzijl", "41001"));

        Assert.Equal(new SetSchool(Kwelderland, "Kwelderland College", 1, false, "41001"), Assert.Single(joined.Facts<SetSchool>()));
        Assert.Equal(new SetTrajectory("leerlab/dagstart", "De dagstart telt", Today), Assert.Single(joined.Facts<SetTrajectory>()));
        Assert.Equal([Kwelderland], Assert.Single(joined.Facts<ListLeerlab>()).Schools.AsEnumerable());
    }

    [Fact]
    public void Schools_get_the_lowest_free_mark_and_a_seventh_goes_on()
    {
        var bench = WithSchools(7);

        Assert.Equal([1, 2, 3, 4, 5, 6, 7], Marks(bench));
    }

    [Fact]
    public void Mark_of_a_school_that_left_stays_its_own_while_another_is_free()
    {
        var bench = WithSchools(2);
        bench.Does(TheManager, new RemoveSchool(Named(1), "Fusie."));

        bench.Does(TheManager, new AddSchool(Named(3), "Nieuw", "Goes"));

        Assert.Equal([1, 2, 3], Marks(bench));
    }

    [Fact]
    public void Mark_of_a_school_that_left_is_given_again_when_all_are_used()
    {
        var bench = WithSchools(Limits.SchoolsPerLeerlab);
        bench.Does(TheManager, new RemoveSchool(Named(5), "Fusie."));

        bench.Does(TheManager, new AddSchool(Named(13), "Nieuw", "Goes"));

        Assert.Equal(5, bench.State.Get<LeerlabSchool>("school/99aa13").Mark);
    }

    [Fact]
    public void School_that_comes_back_has_its_mark_and_no_end()
    {
        var bench = WithSchools(3);
        bench.Does(TheManager, new RemoveSchool(Named(2), "Fusie."));

        bench.Does(TheManager, new AddSchool(Named(2), "Terug", "Goes"));

        var school = bench.State.Get<LeerlabSchool>("school/99aa02");
        Assert.Equal((2, null, null), (school.Mark, school.Left, school.Reason));
    }

    [Fact]
    public void There_are_no_more_schools_than_marks() =>
        Assert.Equal("too-many-schools", WithSchools(Limits.SchoolsPerLeerlab).Refused(TheManager, new AddSchool(Named(13), "Nieuw", "Goes")));

    [Theory]
    [InlineData("99aa00", "Naam", "Goes", "id-wrong")]
    [InlineData("school/99aa00", "", "Goes", "text-empty")]
    [InlineData("school/99aa00", "Naam", " ", "text-empty")]
    [InlineData("school/99aa01", "Naam", "Goes", "school-here-already")]
    public void School_has_a_code_a_name_and_a_place_and_joins_once(string school, string name, string place, string refused) =>
        Assert.Equal(refused, WithSchools(1).Refused(TheManager, new AddSchool(school, name, place)));

    [Fact]
    public void Goal_is_set_changed_and_taken_away()
    {
        var bench = WithSchools(1);

        bench.Does(TheManager, new SetGoal(Named(1), " Iedereen kent zijn doel. "));
        Assert.Equal("Iedereen kent zijn doel.", bench.State.Get<LeerlabSchool>("school/99aa01").Goal);
        Assert.Null(bench.Does(TheManager, new SetGoal(Named(1), "Iedereen kent zijn doel.")).Frame);
        bench.Does(TheManager, new SetGoal(Named(1), ""));
        Assert.Null(bench.State.Get<LeerlabSchool>("school/99aa01").Goal);
    }

    [Fact]
    public void Access_of_a_school_that_leaves_ends_and_the_others_stay()
    {
        var bench = WithPeople();

        var left = bench.Does(TheManager, new RemoveSchool(Kwelderland, "Fusie."));

        Assert.Equal([Role.Delegate, Role.SchoolLeader], left.Events.OfType<MemberEnded>().Select(ended => bench.State.Get<Member>($"member/{ended.Member}").Role));
        Assert.All(left.Facts<SetAccess>(), fact => Assert.Empty(fact.Roles));
        Assert.All(left.Facts<SetMembership>(), fact => Assert.Empty(fact.Roles));
        Assert.True(bench.AudienceOf(LeerlabBench.In(Role.Delegate)).IsNobody);
        Assert.False(bench.AudienceOf(Actor.Person("person/delegate-waterlinde")).IsNobody);
    }

    [Fact]
    public void School_that_leaves_keeps_its_place_with_the_reason_and_everyone_is_told()
    {
        var bench = WithPeople();

        var left = bench.Does(TheManager, new RemoveSchool(Kwelderland, "Fusie."));

        Assert.Equal((Today, "Fusie."), (bench.State.Get<LeerlabSchool>("school/99aa00").Left, bench.State.Get<LeerlabSchool>("school/99aa00").Reason));
        Assert.True(Assert.Single(left.Facts<SetSchool>()).Left);
        Assert.Equal(Today, Assert.Single(left.Facts<SetTrajectory>()).Left);
        Assert.Equal([Waterlinde], Assert.Single(left.Facts<ListLeerlab>()).Schools.AsEnumerable());
    }

    [Fact]
    public void Whoever_is_there_for_two_schools_keeps_the_other()
    {
        var bench = WithPeople();
        bench.Does(TheManager, new AddMember("second-role", "person/the-delegate", Role.Delegate, Waterlinde));

        var left = bench.Does(TheManager, new RemoveSchool(Kwelderland, "Fusie."));

        var present = left.Facts<SetAccess>().Last(fact => fact.Person == "person/the-delegate");
        Assert.Equal(Waterlinde, Assert.Single(present.Roles).School);
    }

    [Fact]
    public void Open_invitations_of_a_school_that_leaves_lapse()
    {
        var bench = WithPeople();
        bench.Does(TheManager, new Invite("invitation1", Role.Delegate, Hash, Kwelderland));
        bench.Does(TheManager, new Invite("invitation2", Role.Delegate, Hash, Waterlinde));

        bench.Does(TheManager, new RemoveSchool(Kwelderland, "Fusie."));

        Assert.NotNull(bench.State.Get<Invitation>("invitation/invitation1").Withdrawn);
        Assert.Null(bench.State.Get<Invitation>("invitation/invitation2").Withdrawn);
    }

    [Fact]
    public void School_leaves_once_and_with_a_reason()
    {
        var bench = WithSchools(1);

        Assert.Equal("reason-needed", bench.Refused(TheManager, new RemoveSchool(Named(1), "")));
        bench.Does(TheManager, new RemoveSchool(Named(1), "Fusie."));
        Assert.Equal("school-not-here", bench.Refused(TheManager, new RemoveSchool(Named(1), "Fusie.")));
        Assert.Equal("school-not-here", bench.Refused(TheManager, new SetGoal(Named(1), "Meer.")));
    }

    private static string Named(int number) => $"school/99aa{number:00}";

    private static IEnumerable<int> Marks(RuleBench bench) => bench.State.Ordered.OfType<LeerlabSchool>().Select(school => school.Mark);

    private static RuleBench WithSchools(int count)
    {
        var bench = Started();
        for (var number = 1; number <= count; number++)
            bench.Does(TheManager, new AddSchool(Named(number), $"School {number}", "Goes"));
        return bench;
    }
}
