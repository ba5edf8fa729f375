using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Text.Edits;

namespace Leerlabs.Grains.Text;

/// <summary>What happened to a shared text. Serialised: type, ids and version.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(TextBegun), "text-begun")]
[JsonDerivedType(typeof(MemberSet), "member-set")]
[JsonDerivedType(typeof(RolesEnded), "roles-ended")]
[JsonDerivedType(typeof(TextTyped), "text-typed")]
[JsonDerivedType(typeof(TextFolded), "text-folded")]
[JsonDerivedType(typeof(TextClosed), "text-closed")]
[JsonDerivedType(typeof(ConceptOpened), "concept-opened")]
[JsonDerivedType(typeof(Amended), "amended")]
[JsonDerivedType(typeof(TextFixed), "text-fixed")]
[JsonDerivedType(typeof(WritersSet), "writers-set")]
[JsonDerivedType(typeof(AnswerSent), "answer-sent")]
[JsonDerivedType(typeof(AnswerSettled), "answer-settled")]
public abstract record TextEvent : Event;

public sealed record TextBegun(string Origin, [property: JsonIgnore] BeginText Fact) : TextEvent;

public sealed record MemberSet(string Person, [property: JsonIgnore] SetMember Fact) : TextEvent;

public sealed record RolesEnded(string Person) : TextEvent;

/// <param name="Version">The version that the text has with it.</param>
public sealed record TextTyped(int Version, [property: JsonIgnore] TextChange Changes, [property: JsonIgnore] string Command) : TextEvent;

/// <summary>The oldest updates went into the base.</summary>
/// <param name="Version">The base's version from now on.</param>
public sealed record TextFolded(int Version) : TextEvent;

public sealed record TextClosed(bool Closed) : TextEvent;

public sealed record ConceptOpened([property: JsonIgnore] OpenConcept Fact) : TextEvent;

/// <summary>Comes with the <see cref="TextTyped"/> of the same version.</summary>
public sealed record Amended(string Amendment, int Version, [property: JsonIgnore] TextChange Changes, [property: JsonIgnore] string? Why) : TextEvent;

public sealed record TextFixed : TextEvent;

public sealed record WritersSet([property: JsonIgnore] SetWriters Fact) : TextEvent;

/// <summary>Comes with the <see cref="TextTyped"/> that empties the page.</summary>
public sealed record AnswerSent(string Message, [property: JsonIgnore] string Text) : TextEvent;

public sealed record AnswerSettled(string Message) : TextEvent;
