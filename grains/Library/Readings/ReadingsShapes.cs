using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Library;

/// <summary>Of a node that gives out pages: how often works were opened on a day. Numbers alone, of nobody.</summary>
public sealed record CountReadings(DateOnly Day, ImmutableArray<WorkCount> Counts) : LibraryFact;

public sealed record WorkCount(string Work, int Count) : Part;

public sealed record ReadingsCounted(DateOnly Day, [property: JsonIgnore] ImmutableArray<WorkCount> Counts) : LibraryEvent;

/// <summary>How often a work is read. For its writers and the staff.</summary>
public sealed record ReadingsDocument : Document
{
    public required ImmutableArray<string> Writers { get; init; }

    public required long Total { get; init; }

    /// <summary>The last year, day by day; days without are left out.</summary>
    public required ImmutableArray<DayCount> Days { get; init; }

    public static string IdOf(string work) => $"readings/{work}";
}

public sealed record DayCount(DateOnly Day, int Count) : Part;
