using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Invitations;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Person;

namespace Leerlabs.Grains.Programme;

/// <summary>Who manages the programme, and inviting others to it. The first one is invited by the house.</summary>
internal static class Managers
{
    public static Manager? Find(IState state, string actor) => state.Find<Manager>(Manager.IdOf(actor)) is { } manager && manager.Person == actor ? manager : null;

    public static bool Includes(IState state, string actor) => Find(state, actor) is not null;

    public static Decision Add(IState state, AddManager asked) =>
        Check.Grain(asked.Person, "person", "person") is { } refusal ? refusal
        : Includes(state, asked.Person) ? Decision.Nothing
        : new ManagerAdded(asked.Person);

    public static Decision Invite(IState state, ProgrammeDocument programme, Invite asked)
    {
        var refusal = (programme.Example ? Refusal.Forbidden("example-no-invitations") : null)
            ?? (asked.Role == Role.ProgrammeManager ? null : Refusal.Invalid("invite-manager-only", "role"))
            ?? InvitationRules.RefuseNew(state, asked.Invitation, asked.TokenHash);
        return refusal is not null ? refusal : new InvitationMade(asked.Invitation, asked.TokenHash);
    }

    public static Decision Withdraw(IState state, WithdrawInvitation asked) =>
        InvitationRules.Withdraw(state, asked.Invitation, new InvitationWithdrawn(asked.Invitation));

    public static Decision Accept(IState state, AcceptInvitation asked, DateTimeOffset now)
    {
        if (state.Find<Invitation>(Invitation.IdOf(asked.Invitation))?.UsedBy == asked.Person)
            return Decision.Nothing;

        var refusal = InvitationRules.RefuseUse(state, asked.Invitation, asked.TokenHash, now)
            ?? Check.Grain(asked.Person, "person", "person")
            ?? (Includes(state, asked.Person) ? Refusal.Conflict("role-held") : null);
        return refusal is not null
            ? refusal
            : Decision.Accept(new InvitationUsed(asked.Invitation, asked.Person), new ManagerAdded(asked.Person));
    }

    public static Changes Apply(IState state, ManagerAdded added, Stamp stamp)
    {
        var manager = new Manager { Id = Manager.IdOf(added.Person), Person = added.Person };
        return Changes.Put(manager) with
        {
            Messages =
            [
                new Message(GrainId.Parse(added.Person), new SetManager(true)),
                Libraries.Tell(state.All<Manager>().Append(manager), stamp),
                .. Staffing.Tell(state, state.All<Manager>().Append(manager), state.All<Team>(), stamp),
            ],
        };
    }
}
