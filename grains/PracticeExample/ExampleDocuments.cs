using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Library;

namespace Leerlabs.Grains.PracticeExample;

/// <summary>A practice example (praktijkvoorbeeld), apart from what its parts say.</summary>
public sealed record ExampleDocument : Document
{
    public const string TheId = "example";

    public required string Leerlab { get; init; }

    /// <summary>The leerlab's name when it was begun.</summary>
    public required string Name { get; init; }

    public required string Title { get; init; }

    public required ExampleState State { get; init; }

    /// <summary>Goes up with every change of what would be published; a release is of one wording.</summary>
    public required int Wording { get; init; }

    /// <summary>Who began it.</summary>
    public required string By { get; init; }

    public required DateTimeOffset Begun { get; init; }

    public required DateTimeOffset Changed { get; init; }

    public required Licence Licence { get; init; }

    public ImmutableArray<SchoolType>? SchoolTypes { get; init; }

    public ImmutableArray<string>? Years { get; init; }

    public string? Subject { get; init; }

    /// <summary>Keys of themes.</summary>
    public ImmutableArray<string>? Themes { get; init; }

    /// <summary>Who hears what readers send with the form; never an address.</summary>
    public string? Contact { get; init; }

    /// <summary>While it waits for release.</summary>
    public ReleaseAsk? Asked { get; init; }

    /// <summary>The number of the newest public edition.</summary>
    public int? Edition { get; init; }

    public TakenBack? Withdrawn { get; init; }
}

/// <summary>What one part says.</summary>
public sealed record PartDocument : Document
{
    public required ExamplePart Part { get; init; }

    /// <summary>Markdown.</summary>
    public required string Text { get; init; }

    public required int Version { get; init; }

    /// <summary>The highest number that a version got, when that is a conflicting text's.</summary>
    public int? LastNumber { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public static string IdOf(ExamplePart part) => $"part/{part.ToString().ToLowerInvariant()}";
}

/// <summary>An earlier text of a part, or one that was written on an older version and did not become the present one.</summary>
public sealed record VersionDocument : Document
{
    public required ExamplePart Part { get; init; }

    public required int Number { get; init; }

    public required string Text { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public bool? Conflict { get; init; }

    public static string IdOf(ExamplePart part, int number) => $"version/{part.ToString().ToLowerInvariant()}-{number}";
}

/// <summary>An entry of the log that the example rests on, and which of its parts do. What the entry says stands in the log alone.</summary>
public sealed record EvidenceDocument : Document
{
    /// <summary>Its key in the log.</summary>
    public required string Entry { get; init; }

    /// <summary>None yet: chosen to write from.</summary>
    public required ImmutableArray<ExamplePart> Parts { get; init; }

    public static string IdOf(string entry) => $"evidence/{entry}";
}

/// <summary>A school of the leerlab, and how it stands in the example.</summary>
public sealed record SchoolDocument : Document
{
    public required string School { get; init; }

    public required string Name { get; init; }

    public required string Place { get; init; }

    /// <summary>Left out: it is not part of the example.</summary>
    public SchoolShown? Shown { get; init; }

    public static string IdOf(string school) => $"school/{Ids.KeyOf(school)}";
}
