using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Meeting;

/// <summary>How a meeting runs: what all screens show at the same time.</summary>
public sealed record RunDocument : Document
{
    public const string TheId = "run";

    public required string Leader { get; init; }

    public required DateTimeOffset Began { get; init; }

    public DateTimeOffset? Ended { get; init; }

    /// <summary>The key of the item that everyone is at.</summary>
    public string? Item { get; init; }

    public Clock? Clock { get; init; }

    /// <summary>Hands, in the order in which they went up.</summary>
    public required ImmutableArray<Hand> Hands { get; init; }

    public Round? Round { get; init; }
}

public sealed record Hand(string Person, DateTimeOffset At) : Part;

/// <summary>A round in which each school has a turn.</summary>
/// <param name="Schools">All of them, in their order.</param>
/// <param name="Done">Those that had theirs.</param>
/// <param name="Turn">The one that speaks.</param>
public sealed record Round(ImmutableArray<string> Schools, ImmutableArray<string> Done, string? Turn = null) : Part;
