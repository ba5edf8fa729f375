using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Silo.Tests.Hosting.Notes;

/// <summary>What may be asked of a board of notes: a small kind that uses everything a host does for a kind.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(OpenBoard), "open-board")]
[JsonDerivedType(typeof(CloseBoard), "close-board")]
[JsonDerivedType(typeof(Admit), "admit")]
[JsonDerivedType(typeof(AddNote), "add-note")]
[JsonDerivedType(typeof(EditNote), "edit-note")]
[JsonDerivedType(typeof(MoveNote), "move-note")]
[JsonDerivedType(typeof(RemoveNote), "remove-note")]
[JsonDerivedType(typeof(BlankNote), "blank-note")]
[JsonDerivedType(typeof(AddRemark), "add-remark")]
[JsonDerivedType(typeof(RemoveRemark), "remove-remark")]
[JsonDerivedType(typeof(Flag), "flag")]
[JsonDerivedType(typeof(Count), "count")]
[JsonDerivedType(typeof(Remind), "remind")]
[JsonDerivedType(typeof(Ring), "ring")]
[JsonDerivedType(typeof(Tell), "tell")]
[JsonDerivedType(typeof(Hear), "hear")]
public abstract record NotesCommand : Command;

public sealed record OpenBoard : NotesCommand;

/// <summary>From now on nothing is added.</summary>
public sealed record CloseBoard : NotesCommand;

/// <summary>Gives a person groups; none: the person may no longer watch.</summary>
public sealed record Admit(string Person, string[] Groups) : NotesCommand;

/// <summary>A note for one group, or for everyone.</summary>
public sealed record AddNote(string Note, string Text, string? Group = null) : NotesCommand;

public sealed record EditNote(string Note, string Text) : NotesCommand;

public sealed record MoveNote(string Note, string? Group = null) : NotesCommand;

/// <summary>The note goes, with its remarks.</summary>
public sealed record RemoveNote(string Note) : NotesCommand;

/// <summary>Destroys the note's text, in old frames too.</summary>
public sealed record BlankNote(string Note) : NotesCommand;

public sealed record AddRemark(string Remark, string Note, string Text) : NotesCommand;

public sealed record RemoveRemark(string Remark) : NotesCommand;

/// <summary>Stays in memory and belongs to a note that does not.</summary>
public sealed record Flag(string Key, string Note) : NotesCommand;

/// <summary>Adds to the board's counter; each time once.</summary>
public sealed record Count(int By) : NotesCommand;

/// <summary>Sets a due time, or clears it.</summary>
public sealed record Remind(string Name, DateTimeOffset? At = null) : NotesCommand;

/// <summary>What a due time becomes.</summary>
public sealed record Ring(string Name) : NotesCommand;

/// <summary>Tells another board something, which may tell it on to the next.</summary>
public sealed record Tell(string To, string Text, string[]? Then = null) : NotesCommand;

/// <summary>A fact: what another board told. <c>nothing</c> is ignored, <c>refuse</c> refused and <c>fail</c> a fault.</summary>
public sealed record Hear(string Text, string[]? Then = null) : NotesCommand;
