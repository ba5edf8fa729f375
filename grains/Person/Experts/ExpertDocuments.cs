using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertRequest;

namespace Leerlabs.Grains.Person;

/// <summary>A question that the person is about to ask; nobody else sees it.</summary>
public sealed record RequestConcept : Document
{
    public required string Leerlab { get; init; }

    public required AskedQuestion Question { get; init; }

    public required RequestReaders Readers { get; init; }

    public string? Theme { get; init; }

    public string? School { get; init; }

    public required DateTimeOffset Saved { get; init; }

    public static string IdOf(string key) => $"request-concept/{key}";
}

/// <summary>A request that the person asked, as it tells of itself.</summary>
public sealed record OwnRequest : Document
{
    public required string Leerlab { get; init; }

    public required AskedSummary Summary { get; init; }

    public static string IdOf(string key) => $"asked/{key}";
}

/// <summary>A pool in which the person is an expert.</summary>
public sealed record OwnPool : Document
{
    public required string Pool { get; init; }

    public required string Name { get; init; }

    public string? English { get; init; }

    public bool? Coordinator { get; init; }

    /// <summary>No longer an expert there; kept so that an older fact is known as such.</summary>
    public bool? Ended { get; init; }

    /// <summary>The pool's sequence number of this.</summary>
    public required long Stamp { get; init; }

    public static string IdOf(string pool) => $"pool/{Ids.KeyOf(pool)}";
}
