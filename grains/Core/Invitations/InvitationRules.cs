using System.Buffers;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Grains.Core.Invitations;

/// <summary>What holds for an invitation in whichever grain it is made.</summary>
public static class InvitationRules
{
    /// <summary>The grant of the house itself; no person holds it.</summary>
    public const string HouseGrant = "house";

    private static readonly SearchValues<char> LowerHex = SearchValues.Create("0123456789abcdef");

    public static Refusal? RefuseNew(IState state, string invitation, string tokenHash) =>
        Check.NewId(invitation, "invitation")
        ?? RefuseHash(tokenHash)
        ?? (state.Find<Invitation>(Invitation.IdOf(invitation)) is null ? null : Refusal.Conflict("invitation-exists"));

    /// <summary>What is no SHA-256 in lower hex.</summary>
    public static Refusal? RefuseHash(string tokenHash) =>
        tokenHash.Length == 64 && !tokenHash.AsSpan().ContainsAnyExcept(LowerHex) ? null : Refusal.Invalid("token-hash", "tokenHash");

    public static Refusal? RefuseUse(IState state, string invitation, string tokenHash, DateTimeOffset now)
    {
        var found = state.Find<Invitation>(Invitation.IdOf(invitation));
        if (found is null || state.Find<InvitationSecret>(InvitationSecret.IdOf(invitation))?.TokenHash != tokenHash)
            return Refusal.NotFound("invitation-unknown");
        if (found.UsedBy is not null)
            return Refusal.Conflict("invitation-used");
        if (found.Withdrawn is not null)
            return Refusal.Conflict("invitation-withdrawn");

        return now < found.Expires ? null : Refusal.Conflict("invitation-expired");
    }

    /// <param name="withdrawn">The kind's own event; it happens when the invitation is still open.</param>
    public static Decision Withdraw(IState state, string invitation, Event withdrawn) => state.Find<Invitation>(Invitation.IdOf(invitation)) switch
    {
        null => Refusal.NotFound("invitation-unknown"),
        { UsedBy: not null } => Refusal.Conflict("invitation-used"),
        var found => IsOpen(found) ? withdrawn : Decision.Nothing,
    };

    /// <summary>Can still be used, as far as the documents tell.</summary>
    public static bool IsOpen(Invitation invitation) => invitation is { UsedBy: null, Withdrawn: null };

    public static Changes Make(string invitation, Role role, string? school, string tokenHash, Stamp stamp) => Changes.Put(
        new Invitation
        {
            Id = Invitation.IdOf(invitation),
            Role = role,
            School = school,
            By = stamp.By,
            At = stamp.At,
            Expires = stamp.At + Limits.InvitationLife,
        },
        new InvitationSecret { Id = InvitationSecret.IdOf(invitation), TokenHash = tokenHash });

    public static Changes Use(IState state, string invitation, string person, Stamp stamp) =>
        Changes.Put(state.Find<Invitation>(Invitation.IdOf(invitation))! with { UsedBy = person, UsedAt = stamp.At });

    public static Changes Withdraw(IState state, string invitation, Stamp stamp) =>
        Changes.Put(state.Find<Invitation>(Invitation.IdOf(invitation))! with { Withdrawn = stamp.At });
}
