using FsCheck;
using FsCheck.Fluent;
using Leerlabs.Cli.Demo;
using Leerlabs.Grains.Log;

namespace Leerlabs.Cli.Tests.Demo;

public sealed class TimelineTests
{
    private static readonly ExampleData Data = ExampleData.Read(Repository.Project.Examples, CancellationToken.None).GetAwaiter().GetResult();

    private static readonly DateTimeOffset First = new(2026, 1, 1, 9, 0, 0, TimeSpan.Zero);

    /// <summary>A first start at any hour of two years.</summary>
    private static readonly Arbitrary<DateTimeOffset> Starts = Gen.Choose(0, 730 * 24).Select(hours => First.AddHours(hours)).ToArbitrary();

    [Fact]
    public void Nothing_of_the_year_lies_in_the_future() =>
        Prop.ForAll(Starts, now => Timeline.Of(Data, now).All(step => step.At < now)).Check(Config.QuickThrowOnFailure.WithMaxTest(15));

    [Fact]
    public void A_comment_never_comes_before_its_entry() => Prop.ForAll(Starts, now =>
    {
        var steps = Timeline.Of(Data, now);
        var entries = steps.Where(step => step.Command is AddEntry).ToDictionary(step => ((AddEntry)step.Command).Entry, step => step.At);
        return steps.Where(step => step.Command is AddComment).All(step => step.At > entries[((AddComment)step.Command).Entry]);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(15));

    [Fact]
    public void Nobody_writes_on_a_saturday() => Prop.ForAll(Starts, now =>
        Timeline.Of(Data, now).Where(step => step.Command is AddEntry).All(step => step.At.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(15));
}
