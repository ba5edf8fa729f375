using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Person;

/// <summary>The pools in which the person is an expert, and what the person asked: as pools and requests tell. The directory hears who shows to whom.</summary>
internal static class Expertise
{
    public static Decision Set(IState state, SetPool fact)
    {
        var known = state.Find<OwnPool>(OwnPool.IdOf(fact.Pool));
        return known?.Stamp > fact.Stamp || (known is null && !fact.Present) || (known is not null && IsSame(known, fact)) ? Decision.Nothing : new PoolSet(fact.Pool, fact);
    }

    public static Decision Set(IState state, SetAsked fact) =>
        state.Find<OwnRequest>(OwnRequest.IdOf(fact.Request))?.Summary == fact.Summary ? Decision.Nothing : new AskedSet(fact.Request, fact);

    public static Changes Apply(IState state, PoolSet set) => Listing.With(state, Changes.Put(new OwnPool
    {
        Id = OwnPool.IdOf(set.Pool),
        Pool = set.Pool,
        Name = set.Fact.Name,
        English = set.Fact.English,
        Coordinator = set.Fact.Present ? set.Fact.Coordinator : null,
        Ended = set.Fact.Present ? null : true,
        Stamp = set.Fact.Stamp,
    }));

    public static Changes Apply(IState state, AskedSet set)
    {
        var first = !state.All<OwnRequest>().Any();
        var asked = Changes.Put(new OwnRequest { Id = OwnRequest.IdOf(set.Request), Leerlab = set.Fact.Leerlab, Summary = set.Fact.Summary });
        return first ? Listing.With(state, asked) : asked;
    }

    private static bool IsSame(OwnPool known, SetPool fact) =>
        (known.Name, known.English, known.Coordinator, known.Ended is null) == (fact.Name, fact.English, fact.Present ? fact.Coordinator : null, fact.Present);
}
