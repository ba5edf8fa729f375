using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.PracticeExample;

/// <summary>What happened to a practice example. Serialised: type and ids.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExampleBegun), "example-begun")]
[JsonDerivedType(typeof(MemberSet), "member-set")]
[JsonDerivedType(typeof(RolesEnded), "roles-ended")]
[JsonDerivedType(typeof(SchoolSet), "school-set")]
[JsonDerivedType(typeof(PartEdited), "part-edited")]
[JsonDerivedType(typeof(EditConflicted), "edit-conflicted")]
[JsonDerivedType(typeof(ExampleDescribed), "example-described")]
[JsonDerivedType(typeof(SchoolShownAs), "school-shown")]
[JsonDerivedType(typeof(EntryLinked), "entry-linked")]
[JsonDerivedType(typeof(EntryUnlinked), "entry-unlinked")]
[JsonDerivedType(typeof(EditorSought), "editor-sought")]
[JsonDerivedType(typeof(EditorJoined), "editor-joined")]
[JsonDerivedType(typeof(EditorEnded), "editor-ended")]
[JsonDerivedType(typeof(ReleaseAsked), "release-asked")]
[JsonDerivedType(typeof(Released), "released")]
[JsonDerivedType(typeof(ReleaseRefused), "release-refused")]
[JsonDerivedType(typeof(EditionPublished), "edition-published")]
[JsonDerivedType(typeof(ExampleWithdrawn), "example-withdrawn")]
public abstract record ExampleEvent : Event;

public sealed record ExampleBegun([property: JsonIgnore] BeginExample Fact) : ExampleEvent;

public sealed record MemberSet([property: JsonIgnore] SetMember Fact) : ExampleEvent;

public sealed record RolesEnded(string Person) : ExampleEvent;

public sealed record SchoolSet(string School, [property: JsonIgnore] SetSchool Fact) : ExampleEvent;

public sealed record PartEdited(ExamplePart Part, [property: JsonIgnore] string Text) : ExampleEvent;

/// <summary>Written on an older version: kept beside the present text.</summary>
public sealed record EditConflicted(ExamplePart Part, int Number, [property: JsonIgnore] string Text) : ExampleEvent;

/// <summary>All of it as it is from now on.</summary>
public sealed record ExampleDescribed([property: JsonIgnore] ExampleDocument After) : ExampleEvent;

public sealed record SchoolShownAs(string School, SchoolShown? Shown) : ExampleEvent;

public sealed record EntryLinked(string Entry, [property: JsonIgnore] LinkEntry Asked) : ExampleEvent;

public sealed record EntryUnlinked(string Entry) : ExampleEvent;

/// <summary>The person's own grain is asked whether the programme knows them as an editor.</summary>
public sealed record EditorSought([property: JsonIgnore] string Person) : ExampleEvent;

public sealed record EditorJoined(string Person, [property: JsonIgnore] string By) : ExampleEvent;

public sealed record EditorEnded(string Person) : ExampleEvent;

public sealed record ReleaseAsked([property: JsonIgnore] string? Kept) : ExampleEvent;

public sealed record Released(string For) : ExampleEvent;

public sealed record ReleaseRefused(string For, [property: JsonIgnore] string Reason) : ExampleEvent;

public sealed record EditionPublished(int Edition) : ExampleEvent;

public sealed record ExampleWithdrawn([property: JsonIgnore] string Reason) : ExampleEvent;
