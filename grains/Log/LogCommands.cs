using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Privacy;

namespace Leerlabs.Grains.Log;

/// <summary>What is asked of a research log. Ids are bare keys (<c>0198c1...</c>); persons and schools are named whole (<c>person/...</c>).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(AddEntry), "add-entry")]
[JsonDerivedType(typeof(EditEntry), "edit-entry")]
[JsonDerivedType(typeof(ChangeKind), "change-kind")]
[JsonDerivedType(typeof(ChangeVisibility), "change-visibility")]
[JsonDerivedType(typeof(TagEntry), "tag-entry")]
[JsonDerivedType(typeof(NameCoWriters), "name-co-writers")]
[JsonDerivedType(typeof(PinEntry), "pin-entry")]
[JsonDerivedType(typeof(WithdrawEntry), "withdraw-entry")]
[JsonDerivedType(typeof(RedactEntry), "redact-entry")]
[JsonDerivedType(typeof(AddComment), "add-comment")]
[JsonDerivedType(typeof(EditComment), "edit-comment")]
[JsonDerivedType(typeof(WithdrawComment), "withdraw-comment")]
[JsonDerivedType(typeof(RedactComment), "redact-comment")]
[JsonDerivedType(typeof(React), "react")]
[JsonDerivedType(typeof(ReportEntry), "report")]
[JsonDerivedType(typeof(ResolveReport), "resolve-report")]
[JsonDerivedType(typeof(BeginUpload), "begin-upload")]
[JsonDerivedType(typeof(AttachFile), "attach-file")]
[JsonDerivedType(typeof(DescribeFile), "describe-file")]
[JsonDerivedType(typeof(RemoveFile), "remove-file")]
[JsonDerivedType(typeof(OpenLog), "open-log")]
[JsonDerivedType(typeof(DescribeLog), "describe-log")]
[JsonDerivedType(typeof(SetSchool), "set-school")]
[JsonDerivedType(typeof(SetAccess), "set-access")]
[JsonDerivedType(typeof(EndAccess), "end-access")]
[JsonDerivedType(typeof(FinishUpload), "finish-upload")]
[JsonDerivedType(typeof(DropUpload), "drop-upload")]
[JsonDerivedType(typeof(ForgetBytes), "forget-bytes")]
public abstract record LogCommand : Command;

public sealed record AddEntry(
    string Entry,
    string Text,
    EntryKind Kind = EntryKind.Note,
    Visibility Visibility = Visibility.Leerlab,
    string? School = null,
    Practice? Practice = null,
    ImmutableArray<string>? Tags = null,
    ImmutableArray<string>? CoWriters = null,
    DateTimeOffset? WrittenAt = null,
    ImmutableArray<FileWish>? Files = null,
    PupilCheck? Check = null) : LogCommand;

/// <summary>Replaces the text that stands at <paramref name="Version"/>. Practice fields that are left out stay; an empty object clears them.</summary>
public sealed record EditEntry(string Entry, int Version, string Text, Practice? Practice = null, PupilCheck? Check = null) : LogCommand;

public sealed record ChangeKind(string Entry, EntryKind Kind) : LogCommand;

public sealed record ChangeVisibility(string Entry, Visibility Visibility) : LogCommand;

public sealed record TagEntry(string Entry, ImmutableArray<string> Tags) : LogCommand;

public sealed record NameCoWriters(string Entry, ImmutableArray<string> CoWriters) : LogCommand;

public sealed record PinEntry(string Entry, bool Pinned) : LogCommand;

public sealed record WithdrawEntry(string Entry) : LogCommand;

public sealed record RedactEntry(string Entry, string Reason) : LogCommand;

public sealed record AddComment(
    string Comment,
    string Entry,
    string Text,
    CommentKind Kind = CommentKind.Plain,
    DateTimeOffset? WrittenAt = null,
    ImmutableArray<FileWish>? Files = null,
    PupilCheck? Check = null) : LogCommand;

public sealed record EditComment(string Comment, string Entry, int Version, string Text, PupilCheck? Check = null) : LogCommand;

public sealed record WithdrawComment(string Comment, string Entry) : LogCommand;

public sealed record RedactComment(string Comment, string Entry, string Reason) : LogCommand;

/// <summary>Puts or takes back a reaction on an entry, or on one of its comments.</summary>
public sealed record React(string Entry, Reaction Reaction, bool On, string? Comment = null) : LogCommand;

/// <summary>Asks the moderators to look at an entry, or at one of its comments.</summary>
public sealed record ReportEntry(string Report, string Entry, string Reason, string? Comment = null) : LogCommand;

public sealed record ResolveReport(string Report) : LogCommand;

/// <summary>A fact from the log's leerlab or the house: taken or ignored, never refused. A person who sends one is refused.</summary>
public abstract record LogFact : LogCommand;

/// <summary>The leerlab began: its log opens.</summary>
public sealed record OpenLog(string Leerlab, string Name, string Question, bool Example, Phase? Phase = null) : LogFact;

/// <summary>How the leerlab is called and what it asks. <paramref name="Closed"/> when it is completed or stopped.</summary>
/// <param name="Phase">The leerlab's phase; unknown in facts of before it was told.</param>
public sealed record DescribeLog(
    string Name, string Question, bool Closed, ImmutableArray<LogSubQuestion> SubQuestions, Phase? Phase = null) : LogFact;

public sealed record SetSchool(string School, string Name, int Mark, bool Left, string? Board = null) : LogFact;

/// <summary>Everything that a person is in the leerlab now; an empty list ends their access.</summary>
/// <param name="Stamp">The leerlab's sequence number; an older list is ignored.</param>
public sealed record SetAccess(string Person, long Stamp, ImmutableArray<AccessRole> Roles) : LogFact;

/// <summary>Some role of a person has come to its end by itself (a due time).</summary>
public sealed record EndAccess(string Person) : LogFact;
