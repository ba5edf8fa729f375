using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Person;
using static Leerlabs.Grains.Tests.Leerlab.LeerlabBench;

namespace Leerlabs.Grains.Tests.Leerlab;

public sealed class MembersTests
{
    private const string Sanne = "person/sanne";

    [Fact]
    public void Added_member_is_told_to_the_log_and_to_the_person()
    {
        var bench = Started();

        var added = bench.Does(TheManager, new AddMember("member-sanne", Sanne, Role.Chair));

        var access = Assert.Single(added.Facts<SetAccess>());
        Assert.Equal((Sanne, bench.State.Seq), (access.Person, access.Stamp));
        Assert.Equal([new AccessRole(Role.Chair)], access.Roles.AsEnumerable());
        Assert.Equal([new MembershipRole(Role.Chair)], Assert.Single(added.Facts<SetMembership>()).Roles.AsEnumerable());
    }

    [Fact]
    public void Person_with_several_roles_has_all_of_them()
    {
        var bench = WithPeople();

        var added = bench.Does(TheManager, new AddMember("second-role", "person/the-delegate", Role.Chair));

        Assert.Equal([Role.Delegate, Role.Chair], Assert.Single(added.Facts<SetAccess>()).Roles.Select(role => role.Role));
    }

    [Fact]
    public void Same_role_twice_is_refused_until_the_first_has_ended()
    {
        var bench = Started();
        bench.Does(TheManager, new AddMember("member-sanne", Sanne, Role.Chair));

        Assert.Equal("role-held", bench.Refused(TheManager, new AddMember("member-again", Sanne, Role.Chair)));
        bench.Does(TheManager, new EndMember("member-sanne", "Andere baan."));
        bench.Does(TheManager, new AddMember("member-again", Sanne, Role.Chair));
    }

    [Theory]
    [InlineData(Role.Delegate, null, null, "role-needs-school")]
    [InlineData(Role.SchoolLeader, "school/99zz00", null, "school-not-here")]
    [InlineData(Role.Chair, Kwelderland, null, "role-without-school")]
    [InlineData(Role.Expert, null, null, "role-needs-entry")]
    [InlineData(Role.Expert, null, "entry/no", "id-wrong")]
    [InlineData(Role.Chair, null, "question1", "role-without-entry")]
    public void Role_comes_with_what_it_needs_and_nothing_else(Role role, string? school, string? entry, string refused) =>
        Assert.Equal(refused, WithPeople().Refused(TheManager, new AddMember("member-sanne", Sanne, role, school, Entry: entry)));

    [Fact]
    public void Member_of_a_school_that_left_cannot_be_added()
    {
        var bench = WithPeople();
        bench.Does(TheManager, new RemoveSchool(Kwelderland, "Fusie."));

        Assert.Equal("school-not-here", bench.Refused(TheManager, new AddMember("member-sanne", Sanne, Role.Delegate, Kwelderland)));
    }

    [Theory]
    [InlineData("short", Sanne, "id-wrong")]
    [InlineData("member-chair", Sanne, "member-exists")]
    [InlineData("member-sanne", "sanne", "id-wrong")]
    [InlineData("member-sanne", "school/99aa00", "id-wrong")]
    public void Member_has_a_new_key_and_is_a_person(string member, string person, string refused) =>
        Assert.Equal(refused, WithPeople().Refused(TheManager, new AddMember(member, person, Role.Chair)));

    [Fact]
    public void End_is_after_the_start() =>
        Assert.Equal("end-before-start", Started().Refused(TheManager, new AddMember("member-sanne", Sanne, Role.Chair, Start: Today, End: Today)));

    [Fact]
    public void Access_ends_at_once_with_the_reason()
    {
        var bench = WithPeople();

        var ended = bench.Does(TheManager, new EndMember("member-coach", "Andere baan."));

        Assert.Empty(Assert.Single(ended.Facts<SetAccess>()).Roles);
        Assert.Equal((Today, "Andere baan."), (bench.State.Get<Member>("member/member-coach").End, bench.State.Get<Member>("member/member-coach").Reason));
        Assert.True(bench.AudienceOf(In(Role.Coach)).IsNobody);
    }

    [Fact]
    public void Membership_that_ended_cannot_end_again()
    {
        var bench = WithPeople();
        bench.Does(TheManager, new EndMember("member-coach", "Andere baan."));

        Assert.Equal("member-ended", bench.Refused(TheManager, new EndMember("member-coach", "Nog eens.")));
    }

    [Fact]
    public void Ending_asks_a_reason_and_a_member()
    {
        Assert.Equal("reason-needed", WithPeople().Refused(TheManager, new EndMember("member-coach", " ")));
        Assert.Equal("member-unknown", WithPeople().Refused(TheManager, new EndMember("member-nobody", "Weg.")));
    }

    [Fact]
    public void Last_organiser_stays()
    {
        var bench = Started();

        Assert.Equal("last-organiser", bench.Refused(TheManager, new EndMember("manager1", "Klaar.")));
        bench.Does(TheManager, new AddMember("member-sanne", Sanne, Role.ProjectLead));
        bench.Does(TheManager, new EndMember("manager1", "Klaar."));
    }

    [Fact]
    public void Organiser_who_will_be_gone_by_then_does_not_count()
    {
        var bench = Started();
        bench.Does(TheManager, new AddMember("member-sanne", Sanne, Role.ProjectLead, End: Today.AddDays(10)));

        Assert.Equal("last-organiser", bench.Refused(TheManager, new EndMember("manager1", "Klaar.", Today.AddDays(20))));
        bench.Does(TheManager, new EndMember("manager1", "Klaar.", Today.AddDays(5)));
    }
}
