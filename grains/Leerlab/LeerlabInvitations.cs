using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Invitations;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Grains.Leerlab;

/// <summary>Inviting people to a role in the leerlab.</summary>
internal static class LeerlabInvitations
{
    public static Decision Make(IState state, LeerlabDocument leerlab, Invite asked)
    {
        var refusal = (leerlab.Example ? Refusal.Forbidden("example-no-invitations") : null)
            ?? (Phases.IsClosed(leerlab.Phase) ? Refusal.Conflict("leerlab-closed") : null)
            ?? (Rights.Of(asked.Role).NeedsEntry ? Refusal.Invalid("invite-no-expert", "role") : null)
            ?? Members.RefuseRole(state, asked.Role, asked.School)
            ?? InvitationRules.RefuseNew(state, asked.Invitation, asked.TokenHash);
        return refusal is not null ? refusal : new InvitationMade(asked.Invitation, asked.Role, asked.School, asked.TokenHash);
    }

    public static Decision Withdraw(IState state, WithdrawInvitation asked) =>
        InvitationRules.Withdraw(state, asked.Invitation, new InvitationWithdrawn(asked.Invitation));

    /// <summary>
    /// Who accepts to coach can be proposed to the schools from then on, and is let in when they agree.
    /// A second time by the same person is fine: the edge may not know that the first one succeeded.
    /// </summary>
    public static Decision Accept(IState state, AcceptInvitation asked, DateTimeOffset now)
    {
        var invitation = state.Find<Invitation>(Invitation.IdOf(asked.Invitation));
        if (invitation?.UsedBy == asked.Person)
            return Decision.Nothing;
        if (InvitationRules.RefuseUse(state, asked.Invitation, asked.TokenHash, now) is { } unusable)
            return unusable;

        if (invitation!.Role == Role.Coach)
            return Decision.Accept(new InvitationUsed(asked.Invitation, asked.Person), new CandidateKnown(asked.Person));

        var added = new MemberAdded(asked.Member, asked.Person, invitation.Role, invitation.School, DutchDay.Of(now), null, null);
        return Members.RefuseNew(state, added, now) is { } refusal
            ? refusal
            : Decision.Accept(new InvitationUsed(asked.Invitation, asked.Person), added);
    }
}
