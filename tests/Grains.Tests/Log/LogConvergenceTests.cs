using System.Text;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Log.LogWorld;
using Outcome = Leerlabs.Grains.Tests.Kit.Outcome;

namespace Leerlabs.Grains.Tests.Log;

/// <summary>Documents at n and the frames after n make the documents of now: for every event, in random company, for everyone who may watch.</summary>
public sealed class LogConvergenceTests
{
    private static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(12);

    public static TheoryData<Type> EventTypes => [.. Golden.Family(typeof(LogEvent)).Values.Except([typeof(LogOpened)])];

    [Theory]
    [MemberData(nameof(EventTypes))]
    public void Whoever_watches_ends_with_what_they_may_see(Type happening)
    {
        Assert.True(LogScenes.All.TryGetValue(happening, out var scene), $"{happening.Name} has no scene");

        Check.One(Some, Prop.ForAll(Course.OfAtMost(30), course => Play(course, scene, happening)));
    }

    [Fact]
    public void Whoever_watches_from_the_very_beginning_ends_with_what_they_may_see() => Check.One(Some, Prop.ForAll(Course.OfAtMost(40), course =>
    {
        var world = new LogWorld();
        Perform(world, course.Acts);
        Convergence.Check(world.Bench, Everyone, 0);
    }));

    [Fact]
    public void No_event_carries_anyones_words()
    {
        string[] named = ["type", "entry", "comment", "report", "person", "school", "target", "version"];

        Check.One(Some, Prop.ForAll(Course.OfAtMost(40), course =>
        {
            var world = new LogWorld();
            Perform(world, course.Acts);
            var events = world.Bench.Frames.SelectMany(frame => frame.Events).Select(json => JsonDocument.Parse(json).RootElement);
            Assert.All(events.SelectMany(happened => happened.EnumerateObject()), field => Assert.Contains(field.Name, named));
        }));
    }

    [Fact]
    public void Threads_count_the_comments_that_stand() => Check.One(Some, Prop.ForAll(Course.OfAtMost(60), course =>
    {
        var world = new LogWorld();
        Perform(world, course.Acts);
        Assert.All(world.State.Documents.Values.OfType<ThreadDocument>(), thread =>
            Assert.Equal(world.State.ChildrenOf(thread.Parent!).OfType<CommentDocument>().Count(comment => comment.Text.Length > 0), thread.Comments));
    }));

    [Fact]
    public void What_is_redacted_stands_nowhere_but_in_frames_to_erase() => Check.One(Some, Prop.ForAll(Course.OfAtMost(30), course =>
    {
        var world = new LogWorld();
        const string Secret = "Een naam die weg moet";
        var entry = world.Add(Anna, Secret);
        Perform(world, course.Acts);
        LogScenes.Settle(world);
        var outcome = world.Ask(Anna, new RedactEntry(entry, "Namen"));

        Assert.DoesNotContain(world.State.Documents.Values, document => Encoding.UTF8.GetString(world.Bench.Write(document)).Contains(Secret, StringComparison.Ordinal));
        Assert.All(
            world.Bench.Frames.SelectMany(frame => frame.Puts).Where(put => Encoding.UTF8.GetString(put.Json.Span).Contains(Secret, StringComparison.Ordinal)),
            put => Assert.True(outcome.Frame is null || outcome.Erased.Contains(put.Id)));
    }));

    private static void Play(Course course, Func<LogWorld, Func<Outcome>> scene, Type happening)
    {
        var world = new LogWorld();
        var half = course.Acts.Length / 2;
        Perform(world, course.Acts[..half]);
        LogScenes.Settle(world);
        var last = scene(world);
        var start = world.State.Seq - (course.Start % 12);
        last();
        Assert.Contains(happening, Happened(world, start));

        Perform(world, course.Acts[half..]);
        Convergence.Check(world.Bench, Everyone, start);
    }

    private static IEnumerable<Type> Happened(LogWorld world, long after)
    {
        var family = Golden.Family(typeof(LogEvent));
        return world.Bench.Frames.Skip((int)after)
            .SelectMany(frame => frame.Events)
            .Select(json => family[JsonDocument.Parse(json).RootElement.GetProperty("type").GetString()!]);
    }

    private static void Perform(LogWorld world, IEnumerable<Act> acts)
    {
        var play = new LogPlay(world);
        foreach (var act in acts)
            play.Do(act);
    }
}
