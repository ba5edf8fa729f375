using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using static Leerlabs.Grains.Tests.Leerlab.LeerlabBench;

namespace Leerlabs.Grains.Tests.Leerlab;

public sealed class LeerlabRightsTests
{
    public static TheoryData<Role> Roles => [.. Enum.GetValues<Role>()];

    public static TheoryData<LeerlabCommand> Organising =>
    [
        new Describe("Anders"),
        new AddSubQuestion("question-one", "Hoe?"),
        new EditSubQuestion("question-one", "Hoe?"),
        new RemoveSubQuestion("question-one"),
        new ChangePhase(Phase.Plan),
        new AddSchool("school/99cc00", "Peelrand", "Deurne"),
        new SetGoal(Waterlinde, "Meer."),
        new RemoveSchool(Waterlinde, "Fusie."),
        new AddMember("member-sanne", "person/sanne", Role.Chair),
        new EndMember("member-coach", "Weg."),
        new Invite("invitation1", Role.Coach, Hash),
        new WithdrawInvitation("invitation1"),
    ];

    public static TheoryData<LeerlabCommand> Facts =>
    [
        Create(),
        new TurnMember("member-coach"),
        new AcceptInvitation("invitation1", Hash, "person/sanne", "member-sanne"),
        new WeighAppointment("member-coach"),
    ];

    [Theory]
    [MemberData(nameof(Organising))]
    public void Only_organisers_organise(LeerlabCommand command)
    {
        foreach (var role in Enum.GetValues<Role>())
            Assert.Equal(!Rights.Of(role).Organises, IsForbidden(In(role), command));

        Assert.True(IsForbidden(Actor.Person("person/stranger"), command));
    }

    [Theory]
    [MemberData(nameof(Facts))]
    public void No_person_can_tell_a_leerlab_a_fact(LeerlabCommand command) =>
        Assert.All(Enum.GetValues<Role>(), role => Assert.True(IsForbidden(In(role), command)));

    [Theory]
    [MemberData(nameof(Roles))]
    public void Goal_of_a_school_is_set_by_its_own_people_and_organisers(Role role) =>
        Assert.Equal(!Rights.Of(role).Organises && !Rights.Of(role).SetsOwnGoal, IsForbidden(In(role), new SetGoal(Kwelderland, "Meer.")));

    [Theory]
    [MemberData(nameof(Roles))]
    public void Everyone_in_it_sees_the_leerlab_and_an_expert_sees_no_more(Role role)
    {
        var bench = WithPeople();
        bench.Does(TheManager, new Invite("invitation1", Role.Coach, Hash));

        var seen = bench.Visible(bench.State, bench.AudienceOf(In(role))).Select(document => Ids.TypeOf(document.Id)).Distinct().Order();

        string[] expected = role == Role.Expert ? ["leerlab"]
            : Rights.Of(role).Organises ? ["appointment", "invitation", "leerlab", "member", "school"]
            : ["appointment", "leerlab", "member", "school"];
        Assert.Equal(expected, seen);
    }

    [Fact]
    public void Strangers_may_not_watch() => Assert.True(WithPeople().AudienceOf(Actor.Person("person/stranger")).IsNobody);

    [Fact]
    public void People_with_the_same_rights_share_an_audience()
    {
        var bench = WithPeople();

        Assert.Equal(bench.AudienceOf(In(Role.Coach)), bench.AudienceOf(In(Role.Researcher)));
    }

    [Fact]
    public void Rights_change_with_the_persons_own_membership_only()
    {
        var bench = WithPeople();
        var before = bench.RightsSince(In(Role.Coach));

        bench.Does(TheManager, new EndMember("member-chair", "Weg."));

        Assert.Equal(before, bench.RightsSince(In(Role.Coach)));
        Assert.Equal(bench.State.Seq, bench.RightsSince(In(Role.Chair)));
    }

    private static bool IsForbidden(Actor actor, LeerlabCommand command) => WithPeople().Send(actor, command).Refusal?.Key == "forbidden";
}
