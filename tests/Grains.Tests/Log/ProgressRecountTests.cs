using FsCheck;
using FsCheck.Fluent;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Tests.Kit;

namespace Leerlabs.Grains.Tests.Log;

/// <summary>Whatever happens, the progress that is kept along is what a recount of the raw frames gives (row C35).</summary>
public sealed class ProgressRecountTests
{
    private static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(100);

    [Fact]
    public void Progress_of_every_school_agrees_with_a_recount() => FsCheck.Check.One(Some, Prop.ForAll(Course.OfAtMost(80), course =>
    {
        var world = Played(course);
        var recount = ProgressRecount.Of(world.Bench.Frames);

        Assert.All(world.Log.Schools, school =>
        {
            var kept = world.State.Get<ProgressDocument>(ProgressDocument.IdOf(school.School));
            var counted = recount.School(school.School);
            Assert.Equal((counted.LastEntry, counted.LastInteraction, counted.Steps), (kept.LastEntry, kept.LastInteraction, kept.Steps));
        });
    }));

    [Fact]
    public void Questions_that_wait_agree_with_a_recount() => FsCheck.Check.One(Some, Prop.ForAll(Course.OfAtMost(80), course =>
    {
        var world = Played(course);

        Assert.Equal(
            ProgressRecount.Of(world.Bench.Frames).WaitingQuestions().Order(StringComparer.Ordinal),
            world.State.Ordered.OfType<OpenQuestion>().Select(question => Ids.KeyOf(question.Id)).Order(StringComparer.Ordinal));
    }));

    private static LogWorld Played(Course course)
    {
        var world = new LogWorld();
        var play = new LogPlay(world);
        foreach (var act in course.Acts)
        {
            play.Do(act);
            if (act.What % 13 == 0)
                world.Tell(new DescribeLog(world.Log.Name, world.Log.Question, false, world.Log.SubQuestions, (Phase)(act.How % 4)));
        }

        return world;
    }
}
