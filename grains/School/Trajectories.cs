using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.School;

/// <summary>The leerlabs that the school takes or took part in, as each leerlab tells it.</summary>
internal static class Trajectories
{
    public static Decision Set(IState state, SetTrajectory asked)
    {
        var present = state.Find<Trajectory>(Trajectory.IdOf(asked.Leerlab));
        return present is not null && (present.Name, present.Joined, present.Left) == (asked.Name, asked.Joined, asked.Left)
            ? Decision.Nothing
            : new TrajectorySet(asked.Leerlab, asked.Joined, asked.Left, asked.Name);
    }

    public static Changes Apply(TrajectorySet set) => Changes.Put(new Trajectory
    {
        Id = Trajectory.IdOf(set.Leerlab),
        Leerlab = set.Leerlab,
        Name = set.Name,
        Joined = set.Joined,
        Left = set.Left,
    });
}
