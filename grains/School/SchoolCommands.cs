using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.School;

/// <summary>What is said to a school's grain: facts of the register, the programme and the leerlabs, and what its own people ask.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RegisterSchool), "register-school")]
[JsonDerivedType(typeof(SchoolGone), "school-gone")]
[JsonDerivedType(typeof(SetTrajectory), "set-trajectory")]
[JsonDerivedType(typeof(SetKeeper), "set-keeper")]
[JsonDerivedType(typeof(AddClosed), "add-closed")]
[JsonDerivedType(typeof(ChangeClosed), "change-closed")]
[JsonDerivedType(typeof(RemoveClosed), "remove-closed")]
public abstract record SchoolCommand : Command;

/// <summary>Something that only the house or another grain says; a person who sends it is refused.</summary>
public abstract record SchoolFact : SchoolCommand;

/// <summary>The school as it is now; the same once more changes nothing.</summary>
public sealed record RegisterSchool(SchoolRecord School) : SchoolFact;

/// <summary>The register knows the school no longer.</summary>
public sealed record SchoolGone(DateOnly Date) : SchoolFact;

/// <summary>The school takes or took part in a leerlab.</summary>
public sealed record SetTrajectory(string Leerlab, string Name, DateOnly Joined, DateOnly? Left = null) : SchoolFact;

/// <summary>Of a leerlab that the school takes part in: whether someone may keep the school's own days.</summary>
/// <param name="Until">The instant from which they may no longer.</param>
public sealed record SetKeeper(string Leerlab, string Person, bool Keeps, DateTimeOffset? Until = null) : SchoolFact;

/// <param name="Closed">The new document's key.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Name">What the school calls it.</param>
public sealed record AddClosed(string Closed, DateOnly From, DateOnly To, ClosedFor What, string? Name = null) : SchoolCommand;

/// <summary>As it is from now on, whole.</summary>
public sealed record ChangeClosed(string Closed, DateOnly From, DateOnly To, ClosedFor What, string? Name = null) : SchoolCommand;

public sealed record RemoveClosed(string Closed) : SchoolCommand;
