using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Meeting;

namespace Leerlabs.Grains.School;

/// <summary>What happened to a school. Serialised: type and ids.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SchoolRegistered), "school-registered")]
[JsonDerivedType(typeof(SchoolWent), "school-went")]
[JsonDerivedType(typeof(TrajectorySet), "trajectory-set")]
[JsonDerivedType(typeof(KeeperSet), "keeper-set")]
[JsonDerivedType(typeof(ClosedSet), "closed-set")]
[JsonDerivedType(typeof(ClosedRemoved), "closed-removed")]
[JsonDerivedType(typeof(SchoolMeetingPlanned), "meeting-planned")]
[JsonDerivedType(typeof(SchoolMeetingSet), "meeting-set")]
[JsonDerivedType(typeof(ActionListed), "action-listed")]
[JsonDerivedType(typeof(ActionFinished), "action-finished")]
[JsonDerivedType(typeof(ActionRemoved), "action-removed")]
[JsonDerivedType(typeof(DecisionRegistered), "decision-registered")]
[JsonDerivedType(typeof(DecisionWithdrawn), "decision-withdrawn")]
[JsonDerivedType(typeof(DecisionReviewed), "decision-reviewed")]
[JsonDerivedType(typeof(DecisionReturned), "decision-returned")]
public abstract record SchoolEvent : Event;

/// <summary>New, changed or back in the register.</summary>
public sealed record SchoolRegistered([property: JsonIgnore] SchoolRecord School) : SchoolEvent;

public sealed record SchoolWent(DateOnly Date) : SchoolEvent;

public sealed record TrajectorySet(string Leerlab, DateOnly Joined, DateOnly? Left, [property: JsonIgnore] string Name) : SchoolEvent;

public sealed record KeeperSet(string Leerlab, string Person, bool Keeps, DateTimeOffset? Until, Role? Role = null) : SchoolEvent;

/// <summary>Own days came or changed.</summary>
public sealed record ClosedSet(string Closed, DateOnly From, DateOnly To, ClosedFor What, [property: JsonIgnore] string? Name) : SchoolEvent;

public sealed record ClosedRemoved(string Closed) : SchoolEvent;

public sealed record SchoolMeetingPlanned(string Meeting, string Organiser, [property: JsonIgnore] MeetingPlan Plan) : SchoolEvent;

public sealed record SchoolMeetingSet(string Meeting, [property: JsonIgnore] MeetingSummary Summary) : SchoolEvent;
