using Leerlabs.Grains.Core;
using Leerlabs.Grains.Library;

namespace Leerlabs.Cli.Demo;

/// <summary>The factsheet of the example year: written by the programme's manager, added to by whoever knew something more.</summary>
internal sealed class FactsheetSteps(ExampleFactsheet sheet, string manager, ExampleCalendar calendar)
{
    /// <summary>Days in a weekend fall together on the Thursday before; what follows something still comes later.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromMinutes(10);

    private static readonly TimeOnly Afternoon = new(15, 45);

    public IEnumerable<Step> All()
    {
        yield return ByManager(calendar.Of(sheet.DaysAgo, sheet.Time), new SetFactsheet(sheet.Key, 0, sheet.Title, sheet.Summary, sheet.Sections));
        foreach (var (suggestion, index) in sheet.Suggestions.Select((one, index) => (one, index)))
            yield return new Step(calendar.Of(suggestion.DaysAgo, suggestion.Time), LibraryRules.Main, Actor.System, Put(suggestion, KeyOf(index)));
        foreach (var step in Handled())
            yield return step;
    }

    /// <summary>One after the other: each addition is a new edition of the one before.</summary>
    private IEnumerable<Step> Handled()
    {
        var (edition, last) = (1, DateTimeOffset.MinValue);
        foreach (var (suggestion, index) in sheet.Suggestions.Select((one, index) => (one, index)).Where(one => one.one.HandledDaysAgo is not null).OrderByDescending(one => one.one.HandledDaysAgo))
        {
            last = Latest(calendar.Of(suggestion.HandledDaysAgo!.Value, Afternoon), calendar.Of(suggestion.DaysAgo, suggestion.Time) + Least, last + Least);
            yield return ByManager(last, suggestion.Taken is { } taken
                ? new TakeSuggestion(KeyOf(index), sheet.Key, edition++, taken, suggestion.Word)
                : new DeclineSuggestion(KeyOf(index), suggestion.Word!));
        }
    }

    private PutSuggestion Put(ExampleSuggestion suggestion, string key) => new(
        key, sheet.Key, suggestion.Section, suggestion.Text, suggestion.Url, suggestion.Name, suggestion.By is { } by ? $"person/{by}" : null);

    private Step ByManager(DateTimeOffset at, LibraryCommand command) => new(at, LibraryRules.Main, Actor.Person(manager), command);

    private static string KeyOf(int index) => $"aanvulling-{index + 1:00}";

    private static DateTimeOffset Latest(params ReadOnlySpan<DateTimeOffset> times)
    {
        var latest = DateTimeOffset.MinValue;
        foreach (var time in times)
            latest = time > latest ? time : latest;
        return latest;
    }
}
