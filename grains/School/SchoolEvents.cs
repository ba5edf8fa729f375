using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.School;

/// <summary>What happened to a school. Serialised: type and ids.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SchoolRegistered), "school-registered")]
[JsonDerivedType(typeof(SchoolWent), "school-went")]
[JsonDerivedType(typeof(TrajectorySet), "trajectory-set")]
public abstract record SchoolEvent : Event;

/// <summary>New, changed or back in the register.</summary>
public sealed record SchoolRegistered([property: JsonIgnore] SchoolRecord School) : SchoolEvent;

public sealed record SchoolWent(DateOnly Date) : SchoolEvent;

public sealed record TrajectorySet(string Leerlab, DateOnly Joined, DateOnly? Left, [property: JsonIgnore] string Name) : SchoolEvent;
