using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.School;

namespace Leerlabs.Grains.Directory;

public sealed record ListedSchool : Document
{
    public required string Name { get; init; }

    public required string ShortName { get; init; }

    public required string Place { get; init; }

    public string? Municipality { get; init; }

    public string? Province { get; init; }

    public Region? Region { get; init; }

    public string? Board { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }
}

public sealed record ListedLeerlab : Document
{
    public required string Name { get; init; }

    public required string Question { get; init; }

    public required Phase Phase { get; init; }

    public required ImmutableArray<string> Schools { get; init; }
}

public sealed record ListedPerson : Document
{
    public required string GivenName { get; init; }

    public string? Prefix { get; init; }

    public required string Surname { get; init; }

    public required ImmutableArray<string> Leerlabs { get; init; }

    /// <summary>Leerlabs that the person was in: those who shared one still see the name.</summary>
    public required ImmutableArray<string> FormerLeerlabs { get; init; }

    /// <summary>Leerlabs that thought of the person as their coach: those in them see the name.</summary>
    public ImmutableArray<string>? Candidacies { get; init; }

    public required ImmutableArray<string> Schools { get; init; }

    /// <summary>Manages the programme, and so may see everyone.</summary>
    public bool? Manager { get; init; }

    /// <summary>Answers at the expertpool: everyone signed in may know who that is.</summary>
    public bool? Expert { get; init; }

    /// <summary>Asked something of the expertpool: its experts see who does.</summary>
    public bool? Asks { get; init; }
}
