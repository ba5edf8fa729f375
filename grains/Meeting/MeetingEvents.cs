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
