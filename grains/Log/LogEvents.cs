using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Privacy;

namespace Leerlabs.Grains.Log;

/// <summary>What happened in a research log. Only types and ids are written; what else an event carries ends up in documents.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(LogOpened), "log-opened")]
[JsonDerivedType(typeof(LogDescribed), "log-described")]
[JsonDerivedType(typeof(SchoolSet), "school-set")]
[JsonDerivedType(typeof(AccessSet), "access-set")]
[JsonDerivedType(typeof(AccessEnded), "access-ended")]
[JsonDerivedType(typeof(EntryAdded), "entry-added")]
[JsonDerivedType(typeof(EntryEdited), "entry-edited")]
[JsonDerivedType(typeof(EditConflicted), "edit-conflicted")]
[JsonDerivedType(typeof(KindChanged), "kind-changed")]
[JsonDerivedType(typeof(VisibilityChanged), "visibility-changed")]
[JsonDerivedType(typeof(EntryTagged), "entry-tagged")]
[JsonDerivedType(typeof(CoWritersNamed), "co-writers-named")]
[JsonDerivedType(typeof(EntryPinned), "entry-pinned")]
[JsonDerivedType(typeof(EntryWithdrawn), "entry-withdrawn")]
[JsonDerivedType(typeof(EntryRedacted), "entry-redacted")]
[JsonDerivedType(typeof(CommentAdded), "comment-added")]
[JsonDerivedType(typeof(CommentEdited), "comment-edited")]
[JsonDerivedType(typeof(CommentWithdrawn), "comment-withdrawn")]
[JsonDerivedType(typeof(CommentRedacted), "comment-redacted")]
[JsonDerivedType(typeof(Reacted), "reacted")]
[JsonDerivedType(typeof(Reported), "reported")]
[JsonDerivedType(typeof(ReportResolved), "report-resolved")]
[JsonDerivedType(typeof(UploadBegun), "upload-begun")]
[JsonDerivedType(typeof(UploadFinished), "upload-finished")]
[JsonDerivedType(typeof(UploadDropped), "upload-dropped")]
[JsonDerivedType(typeof(BytesForgotten), "bytes-forgotten")]
[JsonDerivedType(typeof(FileAttached), "file-attached")]
[JsonDerivedType(typeof(FileDescribed), "file-described")]
[JsonDerivedType(typeof(FileRemoved), "file-removed")]
public abstract record LogEvent : Event;

public sealed record LogOpened([property: JsonIgnore] OpenLog Fact) : LogEvent;

public sealed record LogDescribed([property: JsonIgnore] DescribeLog Fact) : LogEvent;

public sealed record SchoolSet(string School, [property: JsonIgnore] SetSchool Fact) : LogEvent;

public sealed record AccessSet(string Person, [property: JsonIgnore] SetAccess Fact) : LogEvent;

public sealed record AccessEnded(string Person) : LogEvent;

public sealed record EntryAdded(string Entry, [property: JsonIgnore] EntryDocument Document) : LogEvent;

public sealed record EntryEdited(
    string Entry, [property: JsonIgnore] string Text, [property: JsonIgnore] Practice? Practice, [property: JsonIgnore] PupilFlag? Flag) : LogEvent;

/// <param name="Target">The id of the entry or comment.</param>
/// <param name="Version">The id of the version that keeps the text.</param>
public sealed record EditConflicted(
    string Target, string Version, [property: JsonIgnore] string Text, [property: JsonIgnore] Practice? Practice) : LogEvent;

public sealed record KindChanged(string Entry, [property: JsonIgnore] EntryKind Kind) : LogEvent;

/// <param name="CoWriters">The named co-writers who may still read the entry.</param>
public sealed record VisibilityChanged(
    string Entry, [property: JsonIgnore] Visibility Visibility, [property: JsonIgnore] ImmutableArray<string>? CoWriters) : LogEvent;

public sealed record EntryTagged(string Entry, [property: JsonIgnore] ImmutableArray<string>? Tags) : LogEvent;

public sealed record CoWritersNamed(string Entry, [property: JsonIgnore] ImmutableArray<string>? CoWriters) : LogEvent;

public sealed record EntryPinned(string Entry, [property: JsonIgnore] bool Pinned) : LogEvent;

public sealed record EntryWithdrawn(string Entry) : LogEvent;

public sealed record EntryRedacted(string Entry, [property: JsonIgnore] string Reason) : LogEvent;

public sealed record CommentAdded(string Comment, string Entry, [property: JsonIgnore] CommentDocument Document) : LogEvent;

public sealed record CommentEdited(string Comment, string Entry, [property: JsonIgnore] string Text, [property: JsonIgnore] PupilFlag? Flag) : LogEvent;

public sealed record CommentWithdrawn(string Comment, string Entry) : LogEvent;

public sealed record CommentRedacted(string Comment, string Entry, [property: JsonIgnore] string Reason) : LogEvent;

public sealed record Reacted(
    string Entry, string? Comment, [property: JsonIgnore] Reaction Reaction, [property: JsonIgnore] bool On) : LogEvent;

public sealed record Reported(string Report, string Entry, string? Comment, [property: JsonIgnore] string Reason) : LogEvent;

public sealed record ReportResolved(string Report) : LogEvent;
