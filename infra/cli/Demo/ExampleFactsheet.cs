using System.Collections.Immutable;
using Leerlabs.Grains.Library;

namespace Leerlabs.Cli.Demo;

/// <summary>The factsheet of the example year, and what people suggested to add to it.</summary>
internal sealed record ExampleFactsheet(
    string Key, string Title, string Summary, int DaysAgo, TimeOnly Time, ImmutableArray<WorkSection> Sections, ImmutableArray<ExampleSuggestion> Suggestions);

/// <param name="By">A person who was signed in; others call themselves something.</param>
/// <param name="HandledDaysAgo">Null while it is open.</param>
/// <param name="Taken">As it stands in the factsheet; null when it was declined.</param>
/// <param name="Word">What whoever suggested it was told.</param>
internal sealed record ExampleSuggestion(
    int DaysAgo, TimeOnly Time, SectionName Section, string Text, string? Url, string? Name, string? By, int? HandledDaysAgo, string? Taken, string? Word);
