using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Meeting;

namespace Leerlabs.Grains.Programme;

/// <summary>An agenda to begin a meeting with. What was planned with it keeps its own.</summary>
public sealed record Template : Document
{
    public required string Name { get; init; }

    public required MeetingKind MeetingKind { get; init; }

    public required ImmutableArray<PlannedItem> Items { get; init; }

    public static string IdOf(string key) => $"template/{key}";
}
