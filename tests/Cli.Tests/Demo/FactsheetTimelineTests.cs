using FsCheck;
using FsCheck.Fluent;
using Leerlabs.Cli.Demo;
using Leerlabs.Grains.Library;

namespace Leerlabs.Cli.Tests.Demo;

public sealed class FactsheetTimelineTests
{
    private static readonly ExampleData Data = ExampleData.Read(Repository.Project.Examples, CancellationToken.None).GetAwaiter().GetResult();

    private static readonly Arbitrary<DateTimeOffset> Starts = Gen.Choose(0, 730).Select(day => new DateTimeOffset(2026, 1, 1, 9, 0, 0, TimeSpan.Zero).AddDays(day)).ToArbitrary();

    [Fact]
    public void Twenty_additions_were_suggested_and_each_state_is_there()
    {
        var suggestions = Data.Factsheet.Suggestions;

        Assert.Equal(20, suggestions.Length);
        Assert.Contains(suggestions, one => one.HandledDaysAgo is null);
        Assert.Contains(suggestions, one => one.Taken is not null);
        Assert.Contains(suggestions, one => one is { HandledDaysAgo: not null, Taken: null });
    }

    [Fact]
    public void Nothing_is_answered_before_it_was_suggested() => Prop.ForAll(Starts, now =>
    {
        var steps = Timeline.Of(Data, now);
        var put = steps.Where(step => step.Command is PutSuggestion).ToDictionary(step => ((PutSuggestion)step.Command).Suggestion, step => step.At);
        return steps.All(step => step.Command switch
        {
            TakeSuggestion take => step.At > put[take.Suggestion],
            DeclineSuggestion decline => step.At > put[decline.Suggestion],
            _ => true,
        });
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(15));

    [Fact]
    public void Each_addition_stands_in_the_edition_after_the_one_before() => Prop.ForAll(Starts, now =>
    {
        var taken = Timeline.Of(Data, now).Where(step => step.Command is TakeSuggestion).ToList();
        return taken.Select(step => ((TakeSuggestion)step.Command).Edition).SequenceEqual(Enumerable.Range(1, taken.Count)) && taken.DistinctBy(step => step.At).Count() == taken.Count;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(15));
}
