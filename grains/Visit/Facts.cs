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
        SetMember set => MemberFacts.Set(state, set.Person, set.Stamp, () => new MemberSet(set.Person, set)),
        EndRoles end => MemberFacts.End(state, end.Person, now, () => new RolesEnded(end.Person)),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact, null),
    };

    private static bool IsHeard(IState state, Actor actor) =>
        state.Find<VisitDocument>(VisitDocument.TheId) is { } visit && MemberFacts.AreHeard(actor, visit.Origin);
}
