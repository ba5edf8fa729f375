using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Library;

/// <summary>A school that does what a work tells. For everybody; who said it the writers hear, and nobody else.</summary>
public sealed record AdoptionDocument : Document
{
    public required string Work { get; init; }

    public required string School { get; init; }

    public required DateTimeOffset Since { get; init; }

    public string? Result { get; init; }

    /// <summary>When the result was told, or told otherwise.</summary>
    public DateTimeOffset? Told { get; init; }

    public static string IdOf(string work, string school) => $"adoption/{work}/{Ids.KeyOf(school)}";
}

/// <summary>What someone says of a school, until their own grain has vouched for them. Nobody sees it.</summary>
public sealed record AdoptionWish : Document
{
    public required string Work { get; init; }

    public required string School { get; init; }

    public string? Result { get; init; }

    public bool? Ends { get; init; }

    public static string IdOf(string work, string school, string person) => $"adoption-wish/{work}/{Ids.KeyOf(school)}/{Ids.KeyOf(person)}";
}

/// <summary>How many schools do what a work tells, and when that was last otherwise.</summary>
public sealed record AdoptionCount(int Schools, DateTimeOffset At) : Part;
