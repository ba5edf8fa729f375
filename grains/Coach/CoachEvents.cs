using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Coach;

/// <summary>What happened to a coach. Serialised: type and ids.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(CoachKnown), "coach-known")]
[JsonDerivedType(typeof(AvailabilitySet), "availability-set")]
[JsonDerivedType(typeof(CoachingSet), "coaching-set")]
[JsonDerivedType(typeof(CircleSet), "circle-set")]
[JsonDerivedType(typeof(StaffSet), "staff-set")]
public abstract record CoachEvent : Event;

/// <summary>Someone is thought of as a coach for the first time.</summary>
public sealed record CoachKnown(string Person) : CoachEvent;

public sealed record AvailabilitySet([property: JsonIgnore] SetAvailability Availability) : CoachEvent;

public sealed record CoachingSet(string Appointment, [property: JsonIgnore] SetCoaching Fact) : CoachEvent;

public sealed record CircleSet(string Leerlab, [property: JsonIgnore] SetCircle Fact) : CoachEvent;

public sealed record StaffSet([property: JsonIgnore] SetStaff Fact) : CoachEvent;
