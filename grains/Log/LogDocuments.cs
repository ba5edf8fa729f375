using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Grains.Log;

/// <summary>What everyone in the log needs to read it.</summary>
public sealed record LogDocument : Document
{
    public const string TheId = "log";

    public required string Leerlab { get; init; }

    public required string Name { get; init; }

    public required string Question { get; init; }

    /// <summary>The leerlab is completed or stopped: reading goes on, writing does not.</summary>
    public required bool Closed { get; init; }

    public required ImmutableArray<LogSchool> Schools { get; init; }

    public required ImmutableArray<LogSubQuestion> SubQuestions { get; init; }

    public required bool Example { get; init; }
}

/// <param name="Mark">The school's colour and shape in this leerlab, 1 to 6.</param>
/// <param name="Left">The school has left the leerlab; what it wrote for the leerlab stays.</param>
public sealed record LogSchool(string School, string Name, int Mark, bool Left, string? Board = null);

public sealed record LogSubQuestion(string Id, string Text);

/// <summary>What a person is in the leerlab: the log's own copy. An empty list: had access once.</summary>
public sealed record AccessDocument : Document
{
    public required string Person { get; init; }

    public required ImmutableArray<AccessRole> Roles { get; init; }

    /// <summary>The leerlab's sequence number of this copy.</summary>
    public required long Stamp { get; init; }

    /// <summary>The log's sequence number at which the person's rights last changed.</summary>
    public required long Since { get; init; }

    /// <summary>Withdrew something: the person alone still reads what stood there.</summary>
    public bool? Keeps { get; init; }

    public static string IdOf(string person) => $"access/{Ids.KeyOf(person)}";
}

/// <param name="Until">From this instant on the role gives nothing.</param>
/// <param name="Entry">For an expert: the key of the question.</param>
public sealed record AccessRole(Role Role, string? School = null, DateTimeOffset? Until = null, string? Entry = null);

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

    public bool? Pinned { get; init; }

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
    string? SubQuestion = null);

public sealed record Mark(string By, DateTimeOffset At);

public sealed record Redaction(string By, DateTimeOffset At, string Reason);

/// <summary>What hangs on an entry, counted; it comes with the first comment or reaction.</summary>
public sealed record ThreadDocument : Document
{
    public required int Comments { get; init; }

    public required Reactions Reactions { get; init; }

    public static string IdOf(string entryKey) => $"thread/{entryKey}";
}

/// <summary>Who reacted, by reaction.</summary>
public sealed record Reactions(
    ImmutableArray<string> Recognise, ImmutableArray<string> Useful, ImmutableArray<string> Inspiring, ImmutableArray<string> Thanks);

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

    public static string IdOf(string key) => $"comment/{key}";
}

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
