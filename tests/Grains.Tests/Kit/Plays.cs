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
    private static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(40);

    public void Converge() => FsCheck.Check.One(Some, Prop.ForAll(Course.OfAtMost(Length), course => { Converge(course); }));

    /// <summary>The same with fixed courses, in which every type of event must happen: an event type without this test fails here.</summary>
    public void CoverEvery<TEvents>()
    {
        var random = new Random(2026);
        var happened = Enumerable.Range(0, Seeded).SelectMany(_ => Converge(Any(random))).ToHashSet();

        Assert.Equal(Golden.Family(typeof(TEvents)).Keys.Order(), happened.Order());
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
