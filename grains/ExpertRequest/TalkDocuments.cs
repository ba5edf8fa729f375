using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.Privacy;

namespace Leerlabs.Grains.ExpertRequest;

/// <summary>A message in the conversation, or an answer.</summary>
public sealed record MessageDocument : Document
{
    /// <summary>Empty once withdrawn.</summary>
    public required string Text { get; init; }

    public required string By { get; init; }

    public required RequestSide Side { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>The writer's claim, of what was written without a connection.</summary>
    public DateTimeOffset? WrittenAt { get; init; }

    /// <summary>Given as the answer.</summary>
    public bool? Answer { get; init; }

    public DateTimeOffset? Withdrawn { get; init; }

    /// <summary>What looked like pupil data in it.</summary>
    public PupilFlag? Flag { get; init; }

    public ImmutableArray<AttachedFile>? Files { get; init; }

    public static string IdOf(string key) => $"message/{key}";
}

/// <summary>A note among experts.</summary>
public sealed record NoteDocument : Document
{
    public required string Text { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? WrittenAt { get; init; }

    public static string IdOf(string key) => $"note/{key}";
}

/// <summary>The experts write the answer together.</summary>
public sealed record DraftDocument : Document
{
    public const string TheId = "draft";

    /// <summary>The text that they write in.</summary>
    public required string Text { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>A colleague who was asked along.</summary>
public sealed record AlongDocument : Document
{
    public required string Person { get; init; }

    /// <summary>The key of the pool that the colleague is of.</summary>
    public required string Pool { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>No longer; the document stays, so that who watches is told.</summary>
    public bool? Ended { get; init; }

    public static string IdOf(string person) => $"along/{Ids.KeyOf(person)}";
}

/// <summary>The experts of the theme, as the pool told last.</summary>
public sealed record PoolCircle : Document
{
    public const string TheId = "circle";

    /// <summary>The key of the pool.</summary>
    public required string Pool { get; init; }

    public required long Stamp { get; init; }

    public required ImmutableArray<PoolMember> Experts { get; init; }

    /// <summary>Of a pool that has not said anything yet.</summary>
    public static PoolCircle Unheard(string pool) => new() { Id = TheId, Pool = pool, Stamp = 0, Experts = [] };
}
