using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Directory;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Person.PersonBench;

namespace Leerlabs.Grains.Tests.Person;

public sealed class MembershipTests
{
    [Fact]
    public void Leerlab_and_schools_of_a_role_are_listed()
    {
        var told = Registered().Send(TheLab, In(Lab, 5, new MembershipRole(Role.Delegate, "school/99aa00")));

        var listed = Listed(told);
        Assert.Equal([Lab], listed.Leerlabs.AsEnumerable());
        Assert.Equal(["school/99aa00"], listed.Schools.AsEnumerable());
    }

    [Fact]
    public void Leerlab_that_someone_left_is_kept_as_a_former_one()
    {
        var bench = Registered();
        bench.Send(TheLab, In(Lab, 5, AsCoach));

        var listed = Listed(bench.Send(TheLab, In(Lab, 9)));

        Assert.Empty(listed.Leerlabs);
        Assert.Equal([Lab], listed.FormerLeerlabs.AsEnumerable());
        Assert.DoesNotContain("membership/dagstart", bench.State.Documents.Keys);
    }

    [Fact]
    public void Whoever_comes_back_is_no_longer_former()
    {
        var bench = Registered();
        bench.Send(TheLab, In(Lab, 5, AsCoach));
        bench.Send(TheLab, In(Lab, 9));

        var listed = Listed(bench.Send(TheLab, In(Lab, 12, AsCoach)));

        Assert.Equal([Lab], listed.Leerlabs.AsEnumerable());
        Assert.Empty(listed.FormerLeerlabs);
    }

    [Fact]
    public void Older_fact_is_ignored()
    {
        var bench = Registered();
        bench.Send(TheLab, In(Lab, 9, AsCoach));
        Assert.Null(bench.Send(TheLab, In(Lab, 5)).Frame);

        bench.Send(TheLab, In(Lab, 10));
        Assert.Null(bench.Send(TheLab, In(Lab, 9, AsCoach)).Frame);
    }

    [Fact]
    public void Two_facts_of_one_frame_both_count()
    {
        var bench = Registered();
        bench.Send(TheLab, In(Lab, 5, AsCoach));

        Assert.NotNull(bench.Send(TheLab, In(Lab, 5)).Frame);
    }

    [Fact]
    public void Same_membership_changes_nothing_and_a_new_name_does()
    {
        var bench = Registered();
        bench.Send(TheLab, In(Lab, 5, AsCoach));

        Assert.Null(bench.Send(TheLab, In(Lab, 6, AsCoach)).Frame);
        Assert.NotNull(bench.Send(TheLab, In(Lab, 7, AsCoach) with { Name = "Dagstart" }).Frame);
        Assert.Equal("Dagstart", bench.State.Get<Membership>("membership/dagstart").Name);
    }

    [Fact]
    public void Membership_that_comes_before_the_registration_is_listed_with_it()
    {
        var bench = New();
        Assert.Empty(bench.Send(TheLab, In(Lab, 5, AsCoach)).Messages);

        Assert.Equal([Lab], Listed(bench.Send(Actor.System, Registration)).Leerlabs.AsEnumerable());
    }

    [Fact]
    public void Leaving_what_one_was_never_in_changes_nothing() => Assert.Null(Registered().Send(TheLab, In(Lab, 5)).Frame);

    private static ListPerson Listed(Outcome outcome) => Assert.IsType<ListPerson>(Assert.Single(outcome.Messages).Fact);
}
