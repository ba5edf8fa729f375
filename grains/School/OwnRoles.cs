using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Grains.School;

/// <summary>What someone is for the school itself, through the leerlabs that it takes part in. Who only organises a leerlab is nothing here.</summary>
internal static class OwnRoles
{
    public static ImmutableArray<AccessRole> Of(IState state, string person, DateTimeOffset now) =>
        [.. Find(state, person) is { } keeper ? Of(state, keeper).Where(role => !(role.Until <= now)) : []];

    /// <summary>Of a keeper as it is about to be.</summary>
    /// <param name="joining">A trajectory as it is about to be.</param>
    public static IEnumerable<AccessRole> Of(IState state, Keeper keeper, Trajectory? joining = null) =>
        from one in keeper.Leerlabs
        let trajectory = one.Leerlab == joining?.Leerlab ? joining : state.Find<Trajectory>(Trajectory.IdOf(one.Leerlab))
        where one.Role is not null && trajectory is { Left: null }
        select new AccessRole(one.Role!.Value, $"{state.Grain}", one.Until, Via: one.Leerlab);

    /// <summary>The sequence number at which the rights of somebody last changed.</summary>
    public static long Since(IState state, string person) => Find(state, person)?.Rev ?? 0;

    private static Keeper? Find(IState state, string person) => state.Find<Keeper>(Keeper.IdOf(person));
}
