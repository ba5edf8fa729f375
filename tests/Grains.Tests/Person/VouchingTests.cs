using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Library;
using Leerlabs.Grains.Person;
using static Leerlabs.Grains.Tests.Person.PersonBench;

namespace Leerlabs.Grains.Tests.Person;

/// <summary>What the library may believe of someone, their own grain says.</summary>
public sealed class VouchingTests
{
    private const string Kwelder = "school/99aa00";
    private static readonly Actor TheLibrary = Actor.Grain(LibraryRules.Main);

    [Theory]
    [InlineData(Role.Delegate, Kwelder, true)]
    [InlineData(Role.SchoolLeader, Kwelder, true)]
    [InlineData(Role.Delegate, "school/99bb00", false)]
    [InlineData(Role.Coach, null, false)]
    public void Who_answers_for_a_school_in_a_leerlab_speaks_for_it(Role role, string? school, bool may)
    {
        var bench = Registered();
        bench.Send(TheLab, In(Lab, 1, new MembershipRole(role, school)));

        var vouched = bench.Send(TheLibrary, new VouchForSchool("work1", Kwelder));

        Assert.Equal(new ConfirmAdoption("work1", Kwelder, may), Assert.Single(vouched.Messages).Fact);
    }

    [Fact]
    public void Who_works_at_a_school_that_is_in_no_leerlab_speaks_for_it_and_who_is_not_registered_for_none()
    {
        var teacher = New();
        teacher.Send(Actor.System, new Register("Bo", "Smit", Language.Dutch, Example: false, Schools: [Kwelder]));
        Assert.True(Said(teacher));

        Assert.False(Said(New()));
    }

    [Fact]
    public void Who_takes_part_in_another_leerlab_judges_a_work_and_who_is_of_its_own_or_of_none_does_not()
    {
        var bench = Registered();
        Assert.Null(Judges(bench));

        bench.Send(TheLab, In("leerlab/elders", 1, AsCoach));
        Assert.Equal(new PublishedName("leerlab/elders", "De dagstart telt"), Judges(bench));

        bench.Send(TheLab, In(Lab, 1, AsCoach));
        Assert.Null(Judges(bench));
        Assert.Null(Judges(New()));
    }

    private static PublishedName? Judges(Kit.RuleBench bench) =>
        Assert.IsType<ConfirmReview>(Assert.Single(bench.Send(TheLibrary, new VouchForReview("work1", 1, Lab)).Messages).Fact).Leerlab;

    private static bool Said(Kit.RuleBench bench) => Assert.IsType<ConfirmAdoption>(Assert.Single(bench.Send(TheLibrary, new VouchForSchool("work1", Kwelder)).Messages).Fact).May;
}
