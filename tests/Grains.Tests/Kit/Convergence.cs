using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Tests.Kit;

/// <summary>The promise of every frame: documents at n and the frames after n make the documents of now, for whoever watches (design 4.5, 4.6).</summary>
public static class Convergence
{
    /// <summary>Checks every actor from one starting point: by live frames, by catching up from there, and by catching up after following a while.</summary>
    public static void Check(RuleBench bench, IEnumerable<Actor> actors, long start)
    {
        foreach (var actor in actors)
        {
            Same(Started(bench, actor, start), watcher => watcher.FollowLive());
            Same(Started(bench, actor, start), watcher => watcher.CatchUp());
            RightsAreStamped(bench, actor, start);
        }
    }

    private static Watcher Started(RuleBench bench, Actor actor, long start)
    {
        var watcher = new Watcher(bench, actor);
        watcher.Reset(start);
        return watcher;
    }

    private static void Same(Watcher watcher, Action<Watcher> follow)
    {
        follow(watcher);
        Assert.Equal(watcher.Ought(), watcher.Holds);
    }

    private static void RightsAreStamped(RuleBench bench, Actor actor, long start)
    {
        if (!bench.AudienceOf(actor, start).Equals(bench.AudienceOf(actor)))
            Assert.True(bench.RightsSince(actor) > start, $"the rights of {actor.Id} changed after {start} and the log says {bench.RightsSince(actor)}");
    }
}
