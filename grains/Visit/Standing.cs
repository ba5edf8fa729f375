using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Grains.Visit;

/// <summary>
/// What a person is at a visit. It is the two teachers' own: they keep reading it whatever becomes of the leerlab. Others read it when the visited
/// teacher lets them, for as long as they read in the leerlab.
/// </summary>
internal sealed record Standing(VisitDocument Visit, bool IsVisitor, bool IsVisited, bool IsReader)
{
    /// <summary>Who may see who reads along.</summary>
    public const string Two = "two";

    private const string Read = "read";

    private static readonly Audience Own = new(Read, Two);

    private static readonly Audience Others = new(Read);

    public Audience Audience => IsVisitor || IsVisited ? Own : IsReader ? Others.GuardedBy(MemberGuards.Of(Visit.Origin, [])) : Audience.Nobody;

    public static Standing? Of(IState state, string person, DateTimeOffset now) =>
        state.Find<VisitDocument>(VisitDocument.TheId) is { } visit
            ? new(visit, visit.Visitor == person, visit.Visited == person, Reads(state, person, now))
            : null;

    /// <summary>The rights of an actor; the house reads everything.</summary>
    public static Audience AudienceOf(IState state, Actor actor, DateTimeOffset now) =>
        Of(state, actor.Id, now) is not { } standing ? Audience.Nobody
        : actor.Kind == ActorKind.System ? Own
        : standing.Audience;

    private static bool Reads(IState state, string person, DateTimeOffset now) =>
        state.Find<Reader>(Reader.IdOf(person)) is { Ended: false }
        && MemberCopies.RolesOf(state, person, now).Any(role => Rights.Of(role.Role).ReadsLeerlab);
}
