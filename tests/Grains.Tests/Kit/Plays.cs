using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Tests.Kit;

/// <summary>
/// Everything that can happen to a kind of grain, as deeds to play at random. Documents at n and frames after n make the documents of now,
/// for each watcher, whatever is played.
/// </summary>
public sealed record Plays(Func<RuleBench> Begin, IReadOnlyList<Actor> Watchers, IReadOnlyList<Action<RuleBench, Act>> Deeds)
{
    private const int Length = 40;
    private const int Seeded = 30;
    private const int Most = 300;
    private static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(40);

    public void Converge() => FsCheck.Check.One(Some, Prop.ForAll(Course.OfAtMost(Length), course => { Converge(course); }));

    /// <summary>The same with fixed courses, as many as it takes until every type of event has happened: an event type that none of them brings fails here.</summary>
    public void CoverEvery<TEvents>()
    {
        var random = new Random(2026);
        var (expected, happened) = (Golden.Family(typeof(TEvents)).Keys.ToHashSet(), new HashSet<string>());
        for (var course = 0; course < Seeded || (course < Most && !happened.IsSupersetOf(expected)); course++)
            happened.UnionWith(Converge(Any(random)));

        Assert.Equal(expected.Order(), happened.Order());
    }

    private IEnumerable<string> Converge(Course course)
    {
        var bench = Begin();
        foreach (var act in course.Acts)
            Deeds[act.What % Deeds.Count](bench, act);

        Convergence.Check(bench, Watchers, course.Start % (bench.State.Seq + 1));
        return bench.Frames.SelectMany(frame => frame.Events).Select(happened => JsonNode.Parse(happened.Span)!["type"]!.GetValue<string>());
    }

    private static Course Any(Random random) => new(
        [.. Enumerable.Range(0, Length).Select(_ => new Act(random.Next(1000), random.Next(1000), random.Next(1000), random.Next(1000)))],
        random.Next(1000),
        random.Next(1000));
}
