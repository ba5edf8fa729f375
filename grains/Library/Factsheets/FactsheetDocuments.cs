using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Library;

/// <summary>What became of a suggestion.</summary>
[JsonConverter(typeof(WordJson<SuggestionState>))]
public enum SuggestionState
{
    Open,
    Taken,
    Declined,
}

/// <summary>An addition to a factsheet that someone suggests. For the staff, and for whoever it is of.</summary>
public sealed record SuggestionDocument : Document
{
    public required string Factsheet { get; init; }

    public required SectionName Section { get; init; }

    public required string Text { get; init; }

    public string? Url { get; init; }

    /// <summary>As they call themselves.</summary>
    public string? Name { get; init; }

    /// <summary>Who it is, when they were signed in.</summary>
    public string? By { get; init; }

    public required DateTimeOffset At { get; init; }

    public required SuggestionState State { get; init; }

    /// <summary>For whoever suggested it.</summary>
    public string? Word { get; init; }

    public string? HandledBy { get; init; }

    public DateTimeOffset? Handled { get; init; }

    /// <summary>They asked to hear what becomes of it.</summary>
    public bool? WantsToHear { get; init; }

    public static string IdOf(string suggestion) => $"suggestion/{suggestion}";
}

/// <summary>Where to mail what became of a suggestion. Nobody sees it, and it goes once that is done.</summary>
public sealed record SuggestionAddress : Document
{
    public required string Address { get; init; }

    public required string Language { get; init; }

    public static string IdOf(string suggestion) => $"suggestion-address/{suggestion}";
}
