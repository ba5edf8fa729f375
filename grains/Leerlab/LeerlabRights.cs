using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Invitations;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Grains.Leerlab;

/// <summary>Who may do and see what in a leerlab.</summary>
internal static class LeerlabRights
{
    private const string Member = "member";
    private const string Organiser = "organiser";
    private const string Expert = "expert";

    private static readonly Audience House = new(Member, Organiser, InvitationRules.HouseGrant);

    public static Refusal? Refuse(IState state, LeerlabCommand command, Actor actor, DateTimeOffset now)
    {
        if (actor.IsTrusted)
            return null;
        if (command is Create or TurnMember or AcceptInvitation)
            return Refusal.Forbidden();

        return Access.Of(state, actor.Id, now).Any(member => Allows(member, command)) ? null : Refusal.Forbidden();
    }

    /// <summary>People with the same rights share an audience; who they are makes no difference here.</summary>
    public static Audience AudienceOf(IState state, Actor actor, DateTimeOffset now) =>
        actor.IsTrusted
            ? House
            : new Audience(Access.Of(state, actor.Id, now).SelectMany(member => Grants(Rights.Of(member.Role))));

    public static Scope ScopeOf(Document document) => document switch
    {
        LeerlabDocument => Scope.Everyone,
        Invitation => Scope.AnyOf(Organiser),
        InvitationSecret => Scope.AnyOf(InvitationRules.HouseGrant),
        _ => Scope.AnyOf(Member),
    };

    private static bool Allows(Member member, LeerlabCommand command)
    {
        var rights = Rights.Of(member.Role);
        return rights.Organises || (command is SetGoal goal && rights.SetsOwnGoal && goal.School == member.School);
    }

    private static IEnumerable<string> Grants(Rights rights)
    {
        yield return rights.ReadsLeerlab ? Member : Expert;
        if (rights.Organises)
            yield return Organiser;
    }
}
