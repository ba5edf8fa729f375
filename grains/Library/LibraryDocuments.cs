using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Library;

/// <summary>A work as it stands in lists: its newest edition without the sections. Withdrawn it keeps its place and dates, no words.</summary>
public sealed record WorkDocument : Document
{
    public required WorkKind WorkKind { get; init; }

    /// <summary>Empty once withdrawn, as all texts here.</summary>
    public required string Title { get; init; }

    public required string Summary { get; init; }

    public required ImmutableArray<string> Themes { get; init; }

    public required ImmutableArray<SchoolType> SchoolTypes { get; init; }

    public required ImmutableArray<string> Years { get; init; }

    public string? Subject { get; init; }

    public string? Programme { get; init; }

    public PublishedName? Leerlab { get; init; }

    public ImmutableArray<PublishedName>? Schools { get; init; }

    public required Licence Licence { get; init; }

    public bool? Reviewed { get; init; }

    public bool? English { get; init; }

    /// <summary>The newest edition.</summary>
    public required int Edition { get; init; }

    /// <summary>When it was first published.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>When the newest edition came, or when it was withdrawn.</summary>
    public required DateTimeOffset Changed { get; init; }

    public required WorkState State { get; init; }

    /// <summary>Its form reaches someone.</summary>
    public bool? Reachable { get; init; }

    /// <summary>Other schools that do this too.</summary>
    public AdoptionCount? Adopted { get; init; }

    /// <summary>Its writers ask members of other leerlabs what they think of the newest edition.</summary>
    public bool? AsksReview { get; init; }

    public static string IdOf(string work) => $"work/{work}";
}

/// <summary>All of one edition of a work.</summary>
public sealed record EditionDocument : Document
{
    public required string Work { get; init; }

    public required int Edition { get; init; }

    public required DateTimeOffset Published { get; init; }

    public required PublishedWork Content { get; init; }

    public static string IdOf(string work, int edition) => $"edition/{work}/{edition}";
}

/// <summary>Where a work comes from. Nobody sees it.</summary>
public sealed record OriginDocument : Document
{
    /// <summary>The grain that publishes it; others can't.</summary>
    public required string Grain { get; init; }

    public string? Contact { get; init; }

    public required ImmutableArray<string> Writers { get; init; }

    /// <summary>Why it was withdrawn.</summary>
    public string? Reason { get; init; }

    public static string IdOf(string work) => $"origin/{work}";
}

/// <summary>Who keeps the library: the programme's managers.</summary>
public sealed record LibraryStaff : Document
{
    public const string TheId = "staff";

    public required ImmutableArray<string> People { get; init; }

    /// <summary>The programme's sequence number of this.</summary>
    public required long Stamp { get; init; }
}
