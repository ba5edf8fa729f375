using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.Privacy;

namespace Leerlabs.Grains.Log;

/// <summary>A piece of the research log. Its text is empty once it is withdrawn or redacted.</summary>
public sealed record EntryDocument : Document
{
    public required EntryKind Kind { get; init; }

    public required string Text { get; init; }

    public required Visibility Visibility { get; init; }

    public required string By { get; init; }

    /// <summary>The writer's school, and its board, when it was written. They never change.</summary>
    public string? School { get; init; }

    public string? Board { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When the writer says it was written, offline.</summary>
    public DateTimeOffset? WrittenAt { get; init; }

    public required int Version { get; init; }

    /// <summary>The highest number that a version got, when that is a conflicting text's.</summary>
    public int? LastNumber { get; init; }

    public ImmutableArray<string>? CoWriters { get; init; }

    public ImmutableArray<string>? Tags { get; init; }

    public Practice? Practice { get; init; }

    public ImmutableArray<AttachedFile>? Files { get; init; }

    public bool? Pinned { get; init; }

    /// <summary>What looked like pupil data in it.</summary>
    public PupilFlag? Flag { get; init; }

    public DateTimeOffset? EditedAt { get; init; }

    public string? EditedBy { get; init; }

    public Mark? Withdrawn { get; init; }

    public Redaction? Redacted { get; init; }

    public static string IdOf(string key) => $"entry/{key}";
}

/// <summary>Fields of practice research (domain 5.5), filled in as far as the writer likes.</summary>
public sealed record Practice(
    DateOnly? Date = null,
    string? School = null,
    string? Classes = null,
    string? Tried = null,
    string? Seen = null,
    string? Effect = null,
    string? Next = null,
    string? SubQuestion = null) : Part;

public sealed record Mark(string By, DateTimeOffset At) : Part;

public sealed record Redaction(string By, DateTimeOffset At, string Reason) : Part;

/// <summary>An earlier text of an entry or a comment, or one that was written on an older version and did not become the present one.</summary>
public sealed record VersionDocument : Document
{
    /// <summary>The id of the entry or comment.</summary>
    public required string Of { get; init; }

    public required int Number { get; init; }

    public required string Text { get; init; }

    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public Practice? Practice { get; init; }

    /// <summary>Who the entry was for when this was written, and of which kind it was: they tell who may read this text.</summary>
    public Visibility? Visibility { get; init; }

    public EntryKind? EntryKind { get; init; }

    public bool? Conflict { get; init; }

    /// <summary>It was taken back: only its writer, named here, still reads it.</summary>
    public string? OnlyFor { get; init; }

    public static string IdOf(string targetId, int number) => $"version/{Ids.KeyOf(targetId)}-{number}";
}
