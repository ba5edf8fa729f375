using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Invitations;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Leerlab.LeerlabBench;

namespace Leerlabs.Grains.Tests.Leerlab;

public sealed class LeerlabInvitationTests
{
    private static readonly AcceptInvitation ByNina = new("invitation1", Hash, "person/nina", "member-nina");

    [Fact]
    public void Accepted_invitation_gives_its_role_at_its_school()
    {
        var bench = Invited();

        var accepted = bench.Does(Actor.System, ByNina);

        var member = bench.State.Get<Member>("member/member-nina");
        Assert.Equal(("person/nina", Role.Delegate, Kwelderland, Today), (member.Person, member.Role, member.School, member.Start));
        Assert.Equal("person/nina", bench.State.Get<Invitation>("invitation/invitation1").UsedBy);
        Assert.Equal(Kwelderland, Assert.Single(Assert.Single(accepted.Facts<SetAccess>()).Roles).School);
    }

    [Fact]
    public void Invitation_works_once()
    {
        var bench = Invited();
        bench.Does(Actor.System, ByNina);

        Assert.Equal("invitation-used", bench.Refused(Actor.System, ByNina with { Person = "person/olaf", Member = "member-olaf" }));
    }

    [Fact]
    public void Same_person_accepting_again_changes_nothing()
    {
        var bench = Invited();
        bench.Does(Actor.System, ByNina);

        Assert.Null(bench.Does(Actor.System, ByNina with { Member = "member-nina-2" }).Frame);
    }

    [Fact]
    public void Invitation_lasts_fourteen_days()
    {
        var bench = Invited();

        bench.Wait(Limits.InvitationLife);

        Assert.Equal("invitation-expired", bench.Refused(Actor.System, ByNina));
    }

    [Fact]
    public void Invitation_still_works_just_before_it_expires()
    {
        var bench = Invited();

        bench.Wait(Limits.InvitationLife - TimeSpan.FromSeconds(1));

        bench.Does(Actor.System, ByNina);
    }

    [Fact]
    public void Wrong_token_is_as_unknown_as_a_wrong_invitation()
    {
        Assert.Equal("invitation-unknown", Invited().Refused(Actor.System, ByNina with { TokenHash = new string('b', 64) }));
        Assert.Equal("invitation-unknown", Invited().Refused(Actor.System, ByNina with { Invitation = "invitation9" }));
    }

    [Fact]
    public void Withdrawn_invitation_cannot_be_used_and_withdrawing_again_changes_nothing()
    {
        var bench = Invited();
        bench.Does(TheManager, new WithdrawInvitation("invitation1"));

        Assert.Equal("invitation-withdrawn", bench.Refused(Actor.System, ByNina));
        Assert.Null(bench.Does(TheManager, new WithdrawInvitation("invitation1")).Frame);
    }

    [Fact]
    public void Used_or_unknown_invitation_cannot_be_withdrawn()
    {
        var bench = Invited();
        bench.Does(Actor.System, ByNina);

        Assert.Equal("invitation-used", bench.Refused(TheManager, new WithdrawInvitation("invitation1")));
        Assert.Equal("invitation-unknown", bench.Refused(TheManager, new WithdrawInvitation("invitation9")));
    }

    [Fact]
    public void Whoever_has_the_role_already_leaves_the_invitation_open()
    {
        var bench = Invited();

        Assert.Equal("role-held", bench.Refused(Actor.System, ByNina with { Person = "person/the-delegate" }));
        bench.Does(Actor.System, ByNina);
    }

    [Theory]
    [InlineData(Role.Expert, null, "invite-no-expert")]
    [InlineData(Role.Delegate, null, "role-needs-school")]
    [InlineData(Role.Delegate, "school/99zz00", "school-not-here")]
    [InlineData(Role.Coach, Kwelderland, "role-without-school")]
    public void Invitation_is_for_a_role_that_can_be_taken(Role role, string? school, string refused) =>
        Assert.Equal(refused, WithPeople().Refused(TheManager, new Invite("invitation1", role, Hash, school)));

    [Theory]
    [InlineData("invitation2", "abc", "token-hash")]
    [InlineData("invitation2", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "token-hash")]
    [InlineData("2", null, "id-wrong")]
    [InlineData("invitation1", null, "invitation-exists")]
    public void Invitation_has_a_new_key_and_a_hash_of_its_token(string invitation, string? hash, string refused) =>
        Assert.Equal(refused, Invited().Refused(TheManager, new Invite(invitation, Role.Coach, hash ?? Hash)));

    [Fact]
    public void Example_leerlab_invites_nobody() =>
        Assert.Equal("example-no-invitations", Started(example: true).Refused(TheManager, new Invite("invitation1", Role.Coach, Hash)));

    [Fact]
    public void Hash_of_the_token_is_seen_by_the_house_alone()
    {
        var bench = Invited();
        var secret = bench.ScopeOf(bench.State, bench.State.Get<InvitationSecret>("invitation-secret/invitation1"));

        Assert.All(Enum.GetValues<Role>(), role => Assert.False(bench.AudienceOf(In(role)).Sees(secret)));
        Assert.True(bench.AudienceOf(Actor.System).Sees(secret));
        Assert.DoesNotContain(Hash, Text(bench.Frames[^1].Events));
    }

    private static string Text(IEnumerable<ReadOnlyMemory<byte>> events) =>
        string.Concat(events.Select(happened => System.Text.Encoding.UTF8.GetString(happened.Span)));

    private static RuleBench Invited()
    {
        var bench = WithPeople();
        bench.Does(TheManager, new Invite("invitation1", Role.Delegate, Hash, Kwelderland));
        return bench;
    }
}
