using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Grains.Meeting;

/// <summary>What can be asked of a meeting (docs/protocol.md).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(BeginMeeting), "begin-meeting")]
[JsonDerivedType(typeof(SetMember), "set-member")]
[JsonDerivedType(typeof(EndRoles), "end-roles")]
[JsonDerivedType(typeof(ChangeMeeting), "change-meeting")]
[JsonDerivedType(typeof(CancelMeeting), "cancel-meeting")]
[JsonDerivedType(typeof(AddItem), "add-item")]
[JsonDerivedType(typeof(ChangeItem), "change-item")]
[JsonDerivedType(typeof(MoveItem), "move-item")]
[JsonDerivedType(typeof(RemoveItem), "remove-item")]
[JsonDerivedType(typeof(NameMinuteTaker), "name-minute-taker")]
[JsonDerivedType(typeof(AnswerInvitation), "answer-invitation")]
[JsonDerivedType(typeof(RecordAnswer), "record-answer")]
[JsonDerivedType(typeof(Attend), "attend")]
[JsonDerivedType(typeof(MarkPresent), "mark-present")]
[JsonDerivedType(typeof(StartMeeting), "start-meeting")]
[JsonDerivedType(typeof(EndMeeting), "end-meeting")]
[JsonDerivedType(typeof(TakeLead), "take-lead")]
[JsonDerivedType(typeof(HandOver), "hand-over")]
[JsonDerivedType(typeof(GoTo), "go-to")]
[JsonDerivedType(typeof(SetTimer), "set-timer")]
[JsonDerivedType(typeof(ExtendTimer), "extend-timer")]
[JsonDerivedType(typeof(PauseTimer), "pause-timer")]
[JsonDerivedType(typeof(RaiseHand), "raise-hand")]
[JsonDerivedType(typeof(BeginRound), "begin-round")]
[JsonDerivedType(typeof(GiveTurn), "give-turn")]
[JsonDerivedType(typeof(AddAction), "add-action")]
[JsonDerivedType(typeof(ChangeAction), "change-action")]
[JsonDerivedType(typeof(RemoveAction), "remove-action")]
[JsonDerivedType(typeof(AddDecision), "add-decision")]
[JsonDerivedType(typeof(ChangeDecision), "change-decision")]
[JsonDerivedType(typeof(RemoveDecision), "remove-decision")]
[JsonDerivedType(typeof(ShareReport), "share-report")]
[JsonDerivedType(typeof(CloseAmendments), "close-amendments")]
[JsonDerivedType(typeof(FixReport), "fix-report")]
[JsonDerivedType(typeof(AddAddendum), "add-addendum")]
public abstract record MeetingCommand : Command;

/// <summary>Something that only the house or another grain says; a person who sends it is refused.</summary>
public abstract record MeetingFact : MeetingCommand;

/// <summary>Of the leerlab or the school that it was planned from: the meeting begins to be.</summary>
/// <param name="Origin">That leerlab's or school's grain.</param>
/// <param name="Stamp">Its sequence number.</param>
/// <param name="Members">Everyone who is in it.</param>
/// <param name="Agenda">What is on the agenda; that of its kind when left out.</param>
/// <param name="Silent">Nobody's inbox hears of it: another meeting of the same series told.</param>
public sealed record BeginMeeting(
    string Origin,
    MeetingKind MeetingKind,
    string Title,
    When When,
    string Organiser,
    long Stamp,
    ImmutableArray<MemberRoles> Members,
    Place? Place = null,
    string? Poll = null,
    ImmutableArray<PlannedItem>? Agenda = null,
    bool? Silent = null) : MeetingFact;

/// <summary>Of the origin: somebody's roles as they are now.</summary>
public sealed record SetMember(string Person, long Stamp, ImmutableArray<AccessRole> Roles) : MeetingFact;

/// <summary>A due time: a role ended by itself.</summary>
public sealed record EndRoles(string Person) : MeetingFact;

/// <summary>Changes what is given; an empty <see cref="Place"/> takes it away.</summary>
public sealed record ChangeMeeting(string? Title = null, When? When = null, Place? Place = null) : MeetingCommand;

public sealed record CancelMeeting(string? Reason = null) : MeetingCommand;
