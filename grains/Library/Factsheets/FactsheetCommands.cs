using System.Collections.Immutable;

namespace Leerlabs.Grains.Library;

/// <summary>Of the staff: what is known about a compass point, whole as it is from now on.</summary>
/// <param name="Factsheet">Its key, which is the compass point's.</param>
/// <param name="Edition">The edition that was changed; 0 for a new factsheet. Who changed an older one is refused, and sees what came meanwhile.</param>
public sealed record SetFactsheet(string Factsheet, int Edition, string Title, string Summary, ImmutableArray<WorkSection> Sections) : LibraryCommand;

/// <summary>Of the staff: it is no longer there to be read.</summary>
public sealed record WithdrawFactsheet(string Factsheet) : LibraryCommand;

/// <summary>Of the house, in the name of whoever filled in the form on the page.</summary>
/// <param name="Section">Where it belongs: research, examples or tools.</param>
/// <param name="By">Who it is, when they are signed in.</param>
/// <param name="Mail">Where to tell what became of it, when they wish to hear and are not signed in.</param>
/// <param name="Language">In which language to tell it: <c>nl</c> or <c>en</c>.</param>
public sealed record PutSuggestion(
    string Suggestion, string Factsheet, SectionName Section, string Text, string? Url = null, string? Name = null, string? By = null, string? Mail = null, string? Language = null)
    : LibraryFact;

/// <summary>Of the staff: it is taken over, as <paramref name="Text"/> says it, at the end of its section.</summary>
/// <param name="Edition">The newest edition, which this is added to.</param>
/// <param name="Word">For whoever suggested it.</param>
public sealed record TakeSuggestion(string Suggestion, string Factsheet, int Edition, string Text, string? Word = null) : LibraryCommand;

/// <summary>Of the staff, with a word for whoever suggested it.</summary>
public sealed record DeclineSuggestion(string Suggestion, string Word) : LibraryCommand;

/// <summary>Of the house: whoever suggested it was told by mail, or can't be. The address goes.</summary>
public sealed record EndSuggestionMail(string Suggestion) : LibraryFact;
