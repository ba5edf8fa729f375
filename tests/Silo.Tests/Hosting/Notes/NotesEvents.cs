using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Silo.Tests.Hosting.Notes;

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(BoardSet), "board-set")]
[JsonDerivedType(typeof(Admitted), "admitted")]
[JsonDerivedType(typeof(NoteSet), "note-set")]
[JsonDerivedType(typeof(NoteRemoved), "note-removed")]
[JsonDerivedType(typeof(RemarkAdded), "remark-added")]
[JsonDerivedType(typeof(RemarkRemoved), "remark-removed")]
[JsonDerivedType(typeof(Flagged), "flagged")]
[JsonDerivedType(typeof(Reminded), "reminded")]
[JsonDerivedType(typeof(Rung), "rung")]
[JsonDerivedType(typeof(Told), "told")]
[JsonDerivedType(typeof(Heard), "heard")]
public abstract record NotesEvent : Event;

public sealed record BoardSet(bool Closed, int Count) : NotesEvent;

public sealed record Admitted(string Person, [property: JsonIgnore] string[] Groups) : NotesEvent;

public sealed record NoteSet(string Note, [property: JsonIgnore] string Text, [property: JsonIgnore] string? Group, bool Blank) : NotesEvent;

public sealed record NoteRemoved(string Note) : NotesEvent;

public sealed record RemarkAdded(string Remark, string Note, [property: JsonIgnore] string Text) : NotesEvent;

public sealed record RemarkRemoved(string Remark) : NotesEvent;

public sealed record Flagged(string Key, string Note) : NotesEvent;

public sealed record Reminded(string Name, DateTimeOffset? At) : NotesEvent;

public sealed record Rung(string Name) : NotesEvent;

public sealed record Told(string To, [property: JsonIgnore] string Text, [property: JsonIgnore] string[] Then) : NotesEvent;

public sealed record Heard(string Fact, [property: JsonIgnore] string Text, [property: JsonIgnore] string[] Then) : NotesEvent;
