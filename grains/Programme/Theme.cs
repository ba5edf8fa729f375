using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Programme;

/// <summary>What can be asked about at the expertpool. Its pool has the same key.</summary>
public sealed record Theme : Document
{
    public required string Name { get; init; }

    public string? English { get; init; }

    /// <summary>Working days within which an answer is promised.</summary>
    public required int Days { get; init; }

    /// <summary>A line of the programme, beside the themes of the pool.</summary>
    public bool? Line { get; init; }

    /// <summary>Nobody asks at it any more.</summary>
    public bool? Retired { get; init; }

    public static string IdOf(string key) => $"theme/{key}";
}
