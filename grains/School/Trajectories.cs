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

    /// <summary>With the leerlab come or go those who are of the school through it: from this moment their rights are others.</summary>
    public static Changes Apply(IState state, TrajectorySet set, Stamp stamp)
    {
        var trajectory = new Trajectory
        {
            Id = Trajectory.IdOf(set.Leerlab),
            Leerlab = set.Leerlab,
            Name = set.Name,
            Joined = set.Joined,
            Left = set.Left,
        };
        Keeper[] concerned = [.. state.All<Keeper>().Where(keeper => keeper.Leerlabs.Any(one => one.Leerlab == set.Leerlab && one.Role is not null))];
        return Changes.Put([trajectory, .. concerned]) with { Messages = [.. concerned.SelectMany(keeper => Born.Tell(state, keeper, stamp, trajectory))] };
    }
}
