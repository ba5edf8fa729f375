using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Person;

/// <summary>The lesson visits in which the person is one of the two, as each visit tells.</summary>
internal static class Visits
{
    public static Decision Set(IState state, SetVisit asked) =>
        state.Find<OwnVisit>(OwnVisit.IdOf(asked.Visit))?.Summary == asked.Summary ? Decision.Nothing : new VisitSet(asked.Visit, asked.Summary);

    public static Changes Apply(VisitSet set) => Changes.Put(new OwnVisit { Id = OwnVisit.IdOf(set.Visit), Summary = set.Summary });
}
