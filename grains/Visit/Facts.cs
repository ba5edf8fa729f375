using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;

namespace Leerlabs.Grains.Visit;

/// <summary>What the visit hears from the leerlab, and from itself when a time has come.</summary>
internal static class Facts
{
    public static Decision Decide(IState state, VisitFact fact, Actor actor, DateTimeOffset now) => fact switch
    {
        BeginVisit begin => Planning.Begin(state, begin),
        _ when !IsHeard(state, actor) => Decision.Nothing,
        SetMember set => MemberCopies.IsNews(state, set.Person, set.Stamp) ? new MemberSet(set.Person, set) : Decision.Nothing,
        EndRoles end => MemberCopies.HasEnded(state, end.Person, now) ? new RolesEnded(end.Person) : Decision.Nothing,
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, null),
    };

    // Another leerlab's fact is not about this visit.
    private static bool IsHeard(IState state, Actor actor) =>
        state.Find<VisitDocument>(VisitDocument.TheId) is { } visit && (actor.Kind == ActorKind.System || actor.Id == visit.Origin);
}
