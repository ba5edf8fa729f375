using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.Privacy;

namespace Leerlabs.Grains.Log;

/// <summary>What hangs on an entry, counted; it comes with the first comment or reaction.</summary>
public sealed record ThreadDocument : Document
{
    public required int Comments { get; init; }

    /// <summary>Those of them that are not of the entry's writer; not known of before it was counted.</summary>
    public int? OfOthers { get; init; }

    public required Reactions Reactions { get; init; }

    public static string IdOf(string entryKey) => $"thread/{entryKey}";
}

/// <summary>Who reacted, by reaction.</summary>
public sealed record Reactions(
    ImmutableArray<string> Recognise, ImmutableArray<string> Useful, ImmutableArray<string> Inspiring, ImmutableArray<string> Thanks) : Part;

public sealed record CommentDocument : Document
{
    public required CommentKind Kind { get; init; }

    public required string Text { get; init; }

    public required string By { get; init; }

    public string? School { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? WrittenAt { get; init; }

    public required int Version { get; init; }

    public int? LastNumber { get; init; }

    public DateTimeOffset? EditedAt { get; init; }

    public Mark? Withdrawn { get; init; }

    public Redaction? Redacted { get; init; }

    public Reactions? Reactions { get; init; }

    public ImmutableArray<AttachedFile>? Files { get; init; }

    /// <summary>What looked like pupil data in it.</summary>
    public PupilFlag? Flag { get; init; }

    public static string IdOf(string key) => $"comment/{key}";
}

public sealed record ReportDocument : Document
{
    /// <summary>The id of the entry or comment that it is about.</summary>
    public required string Target { get; init; }

    public required string Reason { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public Mark? Resolved { get; init; }

    public static string IdOf(string key) => $"report/{key}";
}
