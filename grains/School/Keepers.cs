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
        return (known is not null, known?.Until) == (asked.Keeps, asked.Until)
            ? Decision.Nothing
            : new KeeperSet(asked.Leerlab, asked.Person, asked.Keeps, asked.Until);
    }

    public static Changes Apply(IState state, KeeperSet set)
    {
        var others = In(state, set.Person).RemoveAll(one => one.Leerlab == set.Leerlab);
        ImmutableArray<KeptIn> leerlabs = set.Keeps ? [.. others, new KeptIn(set.Leerlab, set.Until)] : others;
        return leerlabs.IsEmpty
            ? new Changes { Deletes = [Keeper.IdOf(set.Person)] }
            : Changes.Put(new Keeper { Id = Keeper.IdOf(set.Person), Person = set.Person, Leerlabs = leerlabs });
    }

    private static ImmutableArray<KeptIn> In(IState state, string person) => state.Find<Keeper>(Keeper.IdOf(person))?.Leerlabs ?? [];

    private static bool TakesPart(IState state, string leerlab) => state.Find<Trajectory>(Trajectory.IdOf(leerlab)) is { Left: null };
}
