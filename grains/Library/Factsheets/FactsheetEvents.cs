using System.Text.Json.Serialization;

namespace Leerlabs.Grains.Library;

public sealed record SuggestionPut(string Suggestion, string Factsheet, [property: JsonIgnore] PutSuggestion Fact) : LibraryEvent;

/// <param name="Taken">Otherwise it was declined.</param>
public sealed record SuggestionHandled(string Suggestion, bool Taken, [property: JsonIgnore] string? Word) : LibraryEvent;

public sealed record SuggestionMailEnded(string Suggestion) : LibraryEvent;
