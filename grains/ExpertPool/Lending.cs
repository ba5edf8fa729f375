using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertRequest;

namespace Leerlabs.Grains.ExpertPool;

/// <summary>Experts who think along at other themes.</summary>
internal static class Lending
{
    /// <summary>Who is no expert here is not lent; a fact is not refused, and nobody comes along.</summary>
    public static Decision Seek(IState state, SeekAlong fact) =>
        Expertise.Find(state, fact.Person) is null ? Decision.Nothing : new ExpertLent(fact.Request, fact.Person, fact.By);

    public static Changes Apply(ExpertLent lent) =>
        Changes.Put(new LentExpert { Id = LentExpert.IdOf(lent.Request, lent.Person), Request = lent.Request, Person = lent.Person }) with
        {
            Messages = [new(Queue.Grain(lent.Request), new GrantAlong(lent.Person, lent.By))],
        };
}
