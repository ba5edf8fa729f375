using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Programme.ProgrammeBench;

namespace Leerlabs.Grains.Tests.Programme;

public sealed class ManagerInvitationTests
{
    private static readonly Invite Invitation = new("invitation1", Role.ProgrammeManager, Hash);
    private static readonly AcceptInvitation ByNina = new("invitation1", Hash, "person/nina");

    [Fact]
    public void House_invites_the_first_manager()
    {
        var bench = Started();
        bench.Send(Actor.System, Invitation with { });

        var accepted = bench.Send(Actor.System, ByNina with { });

        Assert.Equal(new SetManager(true), accepted.Messages[0].Fact);
        Assert.Equal("person/nina", bench.State.Get<Manager>("manager/nina").Person);
    }

    [Fact]
    public void Invitation_works_once_and_again_for_who_used_it()
    {
        var bench = Invited();
        bench.Send(Actor.System, ByNina with { });

        Assert.Null(bench.Send(Actor.System, ByNina with { }).Refusal);
        Assert.Equal("invitation-used", bench.Send(Actor.System, ByNina with { Person = "person/olaf" }).Refusal?.Key);
        Assert.Equal("invitation-used", bench.Send(TheManager, new WithdrawInvitation("invitation1")).Refusal?.Key);
    }

    [Fact]
    public void Manager_who_accepts_leaves_the_invitation_open()
    {
        var bench = Invited();

        Assert.Equal("role-held", bench.Send(Actor.System, ByNina with { Person = TheManager.Id }).Refusal?.Key);
        Assert.Null(bench.Send(Actor.System, ByNina with { }).Refusal);
    }

    [Fact]
    public void Withdrawn_expired_and_unknown_invitations_do_not_work()
    {
        var withdrawn = Invited();
        withdrawn.Send(TheManager, new WithdrawInvitation("invitation1"));
        var expired = Invited();
        expired.Wait(Limits.InvitationLife);

        Assert.Equal("invitation-withdrawn", withdrawn.Send(Actor.System, ByNina with { }).Refusal?.Key);
        Assert.Equal("invitation-expired", expired.Send(Actor.System, ByNina with { }).Refusal?.Key);
        Assert.Equal("invitation-unknown", Invited().Send(Actor.System, ByNina with { TokenHash = new string('b', 64) }).Refusal?.Key);
    }

    [Fact]
    public void Only_managers_are_invited_here() =>
        Assert.Equal("invite-manager-only", Managed().Send(TheManager, Invitation with { Role = Role.Coach }).Refusal?.Key);

    [Fact]
    public void Example_store_invites_nobody_not_even_by_the_house() =>
        Assert.Equal("example-no-invitations", Started(example: true).Send(Actor.System, Invitation with { }).Refusal?.Key);

    [Fact]
    public void Managers_see_invitations_others_see_the_programme_and_no_person_the_hash()
    {
        var bench = Invited();

        Assert.Equal(["programme"], Types(bench, Someone));
        Assert.Equal(["invitation", "manager", "programme"], Types(bench, TheManager));
        Assert.Contains("invitation-secret", Types(bench, Actor.System));
    }

    [Fact]
    public void Rights_changed_when_someone_became_a_manager()
    {
        var bench = Invited();
        bench.Send(Actor.System, ByNina with { });

        Assert.Equal(bench.State.Seq, bench.RightsSince(Actor.Person("person/nina")));
        Assert.Equal(0, bench.RightsSince(Someone));
    }

    private static IEnumerable<string> Types(RuleBench bench, Actor actor) =>
        bench.Visible(bench.State, bench.AudienceOf(actor)).Select(document => Ids.TypeOf(document.Id)).Distinct().Order();

    private static RuleBench Invited()
    {
        var bench = Managed();
        bench.Send(TheManager, Invitation with { });
        return bench;
    }
}
