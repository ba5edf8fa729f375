using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Meeting;

namespace Leerlabs.Grains.Visit;

/// <summary>What happened to a lesson visit. Serialised: type and ids.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(VisitBegun), "visit-begun")]
[JsonDerivedType(typeof(MemberSet), "member-set")]
[JsonDerivedType(typeof(RolesEnded), "roles-ended")]
[JsonDerivedType(typeof(VisitChanged), "visit-changed")]
[JsonDerivedType(typeof(VisitCancelled), "visit-cancelled")]
[JsonDerivedType(typeof(VisitGoalSet), "visit-goal-set")]
[JsonDerivedType(typeof(Observed), "observed")]
[JsonDerivedType(typeof(FeedbackGiven), "feedback-given")]
[JsonDerivedType(typeof(VisitClosed), "visit-closed")]
[JsonDerivedType(typeof(VisitShared), "visit-shared")]
public abstract record VisitEvent : Event;

public sealed record VisitBegun(string Visitor, string Visited, [property: JsonIgnore] BeginVisit Fact) : VisitEvent;

public sealed record MemberSet(string Person, [property: JsonIgnore] SetMember Fact) : VisitEvent;

public sealed record RolesEnded(string Person) : VisitEvent;

/// <summary>All three as they are from now on.</summary>
public sealed record VisitChanged(
    [property: JsonIgnore] When When,
    [property: JsonIgnore] string? Lesson,
    [property: JsonIgnore] Place? Place) : VisitEvent;

public sealed record VisitCancelled([property: JsonIgnore] string? Reason) : VisitEvent;

public sealed record VisitGoalSet([property: JsonIgnore] string? Goal) : VisitEvent;

public sealed record Observed([property: JsonIgnore] Observe Seen) : VisitEvent;

public sealed record FeedbackGiven([property: JsonIgnore] GiveFeedback Given) : VisitEvent;

public sealed record VisitClosed : VisitEvent;

/// <summary>Who may read it from now on.</summary>
public sealed record VisitShared(ImmutableArray<string> Readers) : VisitEvent;
