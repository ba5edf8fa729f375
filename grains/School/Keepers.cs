using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.School;

/// <summary>
/// Who may keep the school's own days, as the leerlabs tell that it takes part in: they own their membership (design 4.6). What a leerlab
/// told counts no longer once the school has left it.
/// </summary>
internal static class Keepers
{
    public static bool Includes(IState state, string person, DateTimeOffset now) =>
        (state.Find<Keeper>(Keeper.IdOf(person))?.Leerlabs ?? []).Any(one => !(one.Until <= now) && TakesPart(state, one.Leerlab));

    public static Decision Set(IState state, SetKeeper asked)
    {
        var known = In(state, asked.Person).FirstOrDefault(one => one.Leerlab == asked.Leerlab);
        return (known is not null, known?.Until, known?.Role) == (asked.Keeps, asked.Until, asked.Role)
            ? Decision.Nothing
            : new KeeperSet(asked.Leerlab, asked.Person, asked.Keeps, asked.Until, asked.Role);
    }

    /// <summary>Who is a keeper no more stays known as one of nothing: since then their rights are others.</summary>
    public static Changes Apply(IState state, KeeperSet set, Stamp stamp)
    {
        var others = In(state, set.Person).RemoveAll(one => one.Leerlab == set.Leerlab);
        ImmutableArray<KeptIn> leerlabs = set.Keeps ? [.. others, new KeptIn(set.Leerlab, set.Until, set.Role)] : others;
        var keeper = new Keeper { Id = Keeper.IdOf(set.Person), Person = set.Person, Leerlabs = leerlabs };
        var isOwn = set.Role is not null || In(state, set.Person).Any(one => one.Role is not null);
        return Changes.Put(keeper) with { Messages = [.. isOwn ? Born.Tell(state, keeper, stamp) : []] };
    }

    private static ImmutableArray<KeptIn> In(IState state, string person) => state.Find<Keeper>(Keeper.IdOf(person))?.Leerlabs ?? [];

    private static bool TakesPart(IState state, string leerlab) => state.Find<Trajectory>(Trajectory.IdOf(leerlab)) is { Left: null };
}
