using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Meeting;

/// <summary>What happened to a meeting. Serialised: type and ids.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(MeetingBegun), "meeting-begun")]
[JsonDerivedType(typeof(MemberSet), "member-set")]
[JsonDerivedType(typeof(RolesEnded), "roles-ended")]
[JsonDerivedType(typeof(MeetingChanged), "meeting-changed")]
[JsonDerivedType(typeof(MeetingCancelled), "meeting-cancelled")]
[JsonDerivedType(typeof(ItemAdded), "item-added")]
[JsonDerivedType(typeof(ItemChanged), "item-changed")]
[JsonDerivedType(typeof(ItemMoved), "item-moved")]
[JsonDerivedType(typeof(ItemRemoved), "item-removed")]
[JsonDerivedType(typeof(MinuteTakerNamed), "minute-taker-named")]
[JsonDerivedType(typeof(InvitationAnswered), "invitation-answered")]
[JsonDerivedType(typeof(PresenceMarked), "presence-marked")]
[JsonDerivedType(typeof(MeetingStarted), "meeting-started")]
[JsonDerivedType(typeof(MeetingEnded), "meeting-ended")]
[JsonDerivedType(typeof(LeadTaken), "lead-taken")]
[JsonDerivedType(typeof(WentTo), "went-to")]
[JsonDerivedType(typeof(TimerSet), "timer-set")]
[JsonDerivedType(typeof(HandRaised), "hand-raised")]
[JsonDerivedType(typeof(RoundBegun), "round-begun")]
[JsonDerivedType(typeof(TurnGiven), "turn-given")]
[JsonDerivedType(typeof(ActionSet), "action-set")]
[JsonDerivedType(typeof(ActionTakenBack), "action-taken-back")]
[JsonDerivedType(typeof(DecisionSet), "decision-set")]
[JsonDerivedType(typeof(DecisionTakenBack), "decision-taken-back")]
[JsonDerivedType(typeof(ReportShared), "report-shared")]
[JsonDerivedType(typeof(AmendmentsClosed), "amendments-closed")]
[JsonDerivedType(typeof(ReportFixed), "report-fixed")]
[JsonDerivedType(typeof(AddendumAdded), "addendum-added")]
public abstract record MeetingEvent : Event;

public sealed record MeetingBegun(string Origin, [property: JsonIgnore] BeginMeeting Fact) : MeetingEvent;

public sealed record MemberSet(string Person, [property: JsonIgnore] SetMember Fact) : MeetingEvent;

public sealed record RolesEnded(string Person) : MeetingEvent;

/// <summary>All three as they are from now on.</summary>
public sealed record MeetingChanged(
    [property: JsonIgnore] string Title,
    [property: JsonIgnore] When When,
    [property: JsonIgnore] Place? Place) : MeetingEvent;

public sealed record MeetingCancelled([property: JsonIgnore] string? Reason) : MeetingEvent;

public sealed record ItemAdded(string Item, [property: JsonIgnore] ItemDocument Document, [property: JsonIgnore] string? Before) : MeetingEvent;

public sealed record ItemChanged(string Item, [property: JsonIgnore] ItemDocument Document) : MeetingEvent;

public sealed record ItemMoved(string Item, string? Before) : MeetingEvent;

public sealed record ItemRemoved(string Item) : MeetingEvent;

public sealed record MinuteTakerNamed(string? Person) : MeetingEvent;

/// <param name="At">When it was given, when that was before it came.</param>
public sealed record InvitationAnswered(
    string Person,
    Reply Answer,
    [property: JsonIgnore] string? Note,
    [property: JsonIgnore] DateTimeOffset? At = null,
    [property: JsonIgnore] When? Proposed = null) : MeetingEvent;

public sealed record PresenceMarked(string Person, bool Present, string? MarkedBy) : MeetingEvent;

public sealed record MeetingStarted(string Leader) : MeetingEvent;

public sealed record MeetingEnded : MeetingEvent;

public sealed record LeadTaken(string Leader) : MeetingEvent;

public sealed record WentTo(string Item) : MeetingEvent;

/// <summary>The timer began, stopped, or is another one.</summary>
public sealed record TimerSet([property: JsonIgnore] Clock? Clock) : MeetingEvent;

public sealed record HandRaised(string Person, bool Raised) : MeetingEvent;

public sealed record RoundBegun([property: JsonIgnore] ImmutableArray<string> Schools) : MeetingEvent;

/// <summary>No school: the round is over.</summary>
public sealed record TurnGiven(string? School) : MeetingEvent;

/// <summary>An action was written down, or is another one from now on.</summary>
public sealed record ActionSet(
    string Action,
    [property: JsonIgnore] string Text,
    [property: JsonIgnore] string? Owner,
    [property: JsonIgnore] DateOnly? Due,
    [property: JsonIgnore] string? Item) : MeetingEvent;

public sealed record ActionTakenBack(string Action) : MeetingEvent;

/// <summary>A decision was written down, or is another one from now on.</summary>
public sealed record DecisionSet(
    string Decision,
    [property: JsonIgnore] string Text,
    [property: JsonIgnore] DateOnly? ReviewOn,
    [property: JsonIgnore] string? Item) : MeetingEvent;

public sealed record DecisionTakenBack(string Decision) : MeetingEvent;
