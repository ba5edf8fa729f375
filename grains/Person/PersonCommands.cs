using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.ExpertRequest.Appointments;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.PracticeExample;
using Leerlabs.Grains.Visit;

namespace Leerlabs.Grains.Person;

/// <summary>What can be asked of a person's grain: by the person, or as a fact.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SetName), "set-name")]
[JsonDerivedType(typeof(SetLanguage), "set-language")]
[JsonDerivedType(typeof(SaveConcept), "save-concept")]
[JsonDerivedType(typeof(DiscardConcept), "discard-concept")]
[JsonDerivedType(typeof(MarkRead), "mark-read")]
[JsonDerivedType(typeof(MarkSeen), "mark-seen")]
[JsonDerivedType(typeof(SetWorkingDays), "set-working-days")]
[JsonDerivedType(typeof(SetNotices), "set-notices")]
[JsonDerivedType(typeof(SetMailAddress), "set-mail-address")]
[JsonDerivedType(typeof(SetCalendar), "set-calendar")]
[JsonDerivedType(typeof(EndSession), "end-session")]
[JsonDerivedType(typeof(EndSessions), "end-sessions")]
[JsonDerivedType(typeof(Register), "register")]
[JsonDerivedType(typeof(StartSession), "start-session")]
[JsonDerivedType(typeof(LinkIdentity), "link-identity")]
[JsonDerivedType(typeof(SetManager), "set-manager")]
[JsonDerivedType(typeof(SetMembership), "set-membership")]
[JsonDerivedType(typeof(SetCandidacy), "set-candidacy")]
[JsonDerivedType(typeof(SetVisit), "set-visit")]
[JsonDerivedType(typeof(SetAppointment), "set-appointment")]
[JsonDerivedType(typeof(SetOwnExample), "set-example")]
[JsonDerivedType(typeof(SeekEditor), "seek-editor")]
[JsonDerivedType(typeof(VouchForSchool), "vouch-for-school")]
[JsonDerivedType(typeof(VouchForReview), "vouch-for-review")]
[JsonDerivedType(typeof(SaveRequest), "save-request")]
[JsonDerivedType(typeof(DiscardRequest), "discard-request")]
[JsonDerivedType(typeof(SetPool), "set-pool")]
[JsonDerivedType(typeof(SetAsked), "set-asked")]
[JsonDerivedType(typeof(Notify), "notify")]
[JsonDerivedType(typeof(BundleNotices), "bundle-notices")]
[JsonDerivedType(typeof(BeginDigest), "begin-digest")]
[JsonDerivedType(typeof(TellDigest), "tell-digest")]
[JsonDerivedType(typeof(PutMailOff), "put-mail-off")]
[JsonDerivedType(typeof(EndMail), "end-mail")]
[JsonDerivedType(typeof(ConfirmMailAddress), "confirm-mail-address")]
[JsonDerivedType(typeof(StopMail), "stop-mail")]
[JsonDerivedType(typeof(GiveFirstLink), "give-first-link")]
[JsonDerivedType(typeof(UseFirstLink), "use-first-link")]
[JsonDerivedType(typeof(GiveCalendar), "give-calendar")]
public abstract record PersonCommand : Command;

public sealed record SetName(string GivenName, string Surname, string? Prefix = null) : PersonCommand;

public sealed record SetLanguage(Language Language) : PersonCommand;

/// <summary>Keeps what the person is writing; <paramref name="Concept"/> is the key that its entry will have.</summary>
/// <param name="School">In whose name, when the person writes for more than one school.</param>
/// <param name="Rev">
/// The concept's <c>rev</c> as the writer's device knew it, 0 for a new one: the person writes on more than one device, and what another one
/// saved meanwhile is not overwritten (<c>concept-overtaken</c>). Left out: whatever stands there is replaced.
/// </param>
public sealed record SaveConcept(
    string Concept,
    string Log,
    EntryKind EntryKind,
    string Text,
    Visibility Visibility,
    Practice? Practice = null,
    ImmutableArray<string>? Tags = null,
    string? School = null,
    long? Rev = null) : PersonCommand;

public sealed record DiscardConcept(string Concept) : PersonCommand;

/// <summary>Marks these inbox documents (by key) as read, or all.</summary>
public sealed record MarkRead(ImmutableArray<string>? Inbox = null) : PersonCommand;

/// <summary>How far the person has come in a log; it never goes back.</summary>
/// <param name="Grain">The log.</param>
/// <param name="Seen">The highest <c>created</c> of an entry or comment that they have seen.</param>
public sealed record MarkSeen(string Grain, long Seen) : PersonCommand;

/// <summary>The days of a week on which the person works; Monday is 1. None: it is not said.</summary>
public sealed record SetWorkingDays(ImmutableArray<int> Days) : PersonCommand;

public sealed record EndSession(string Session) : PersonCommand;

public sealed record EndSessions : PersonCommand;

/// <summary>Something that only the house or another grain says; a person who sends it is refused.</summary>
public abstract record PersonFact : PersonCommand;

public sealed record Register(
    string GivenName,
    string Surname,
    Language Language,
    bool Example,
    string? Prefix = null,
    ImmutableArray<Identity>? Identities = null,
    ImmutableArray<string>? Schools = null) : PersonFact;

/// <summary>Who the person is elsewhere; never an e-mail address.</summary>
public sealed record Identity(string Issuer, string Subject);

/// <summary>The person signed in, or a session that lives is renewed.</summary>
public sealed record StartSession(string Session, string Agent) : PersonFact;

public sealed record LinkIdentity(string Issuer, string Subject) : PersonFact;

public sealed record SetManager(bool Manager) : PersonFact;

/// <summary>What the person is in a leerlab now; no roles: no longer in it.</summary>
/// <param name="Stamp">The leerlab's sequence number; an older fact is ignored.</param>
public sealed record SetMembership(string Leerlab, string Log, string Name, long Stamp, ImmutableArray<MembershipRole> Roles) : PersonFact;

/// <summary>A leerlab thought of the person as its coach: those in it see the name from then on.</summary>
/// <param name="Stamp">The leerlab's sequence number; an older fact is ignored.</param>
/// <param name="Asked">A proposal waits for the person's answer.</param>
public sealed record SetCandidacy(string Leerlab, string Name, long Stamp, bool? Asked = null) : PersonFact;

/// <summary>Of a lesson visit in which the person is one of the two: how it is now.</summary>
/// <param name="Visit">Its key.</param>
public sealed record SetVisit(string Visit, VisitSummary Summary) : PersonFact;

/// <summary>Of a request to the expertpool: an appointment of which the person is one of the two, as it is now.</summary>
/// <param name="Appointment">Its key.</param>
public sealed record SetAppointment(string Appointment, AppointmentSummary Summary) : PersonFact;

/// <param name="Entry">For an expert: the key of the question.</param>
public sealed record MembershipRole(Role Role, string? School = null, string? Entry = null) : Part;

/// <summary>Something for the inbox: where it stands, never its text.</summary>
/// <param name="Inbox">The key that the inbox document gets; the same key is put once.</param>
/// <param name="Grain">The grain that <paramref name="Entry"/> and <paramref name="Comment"/> are keys in.</param>
/// <param name="By">Who mentioned or answered.</param>
/// <param name="Comment">Of a talk with an expert: the key of the appointment.</param>
/// <param name="TakesPlace">Of what was moved or cancelled: the earlier of the old and the new instant.</param>
public sealed record Notify(
    string Inbox, InboxKind Kind, string Grain, string Entry, string By, DateTimeOffset At, string? Comment = null, DateTimeOffset? TakesPlace = null) : PersonFact;

/// <summary>Of the house: a link with which the person comes in for the first time; it takes the place of an earlier one.</summary>
/// <param name="TokenHash">The SHA-256 of the link's token, in lower hex.</param>
public sealed record GiveFirstLink(string TokenHash) : PersonFact;

/// <summary>Of the edge, which saw the token: the person comes in.</summary>
public sealed record UseFirstLink(string TokenHash) : PersonFact;

/// <summary>Keeps what the person is about to ask the expertpool; <paramref name="Request"/> is the key that the request will have.</summary>
public sealed record SaveRequest(
    string Request, string Leerlab, AskedQuestion Question, RequestReaders Readers, string? Theme = null, string? School = null) : PersonCommand;

public sealed record DiscardRequest(string Request) : PersonCommand;

/// <summary>Of the pool of a theme: the person is an expert there, or no longer.</summary>
/// <param name="Stamp">The pool's sequence number; an older fact is ignored.</param>
public sealed record SetPool(string Pool, string Name, long Stamp, bool Present, string? English = null, bool? Coordinator = null) : PersonFact;

/// <summary>Of a request that the person asked: how it is now.</summary>
/// <param name="Request">Its key.</param>
public sealed record SetAsked(string Request, string Leerlab, AskedSummary Summary) : PersonFact;

/// <summary>Of a practice example: what waits there for the person, or does no more.</summary>
/// <param name="Example">Its key.</param>
public sealed record SetOwnExample(string Example, ExampleTask Task) : PersonFact;

/// <summary>Of a practice example: the person is invited to write along, if the programme knows them as an editor.</summary>
/// <param name="Example">Its key.</param>
/// <param name="By">Who invited.</param>
public sealed record SeekEditor(string Example, string Leerlab, string By) : PersonFact;

/// <summary>Of the library: may the person speak for this school at this work?</summary>
public sealed record VouchForSchool(string Work, string School) : PersonFact;

/// <summary>Of the library: is the person a member of another leerlab than the one that made this work?</summary>
public sealed record VouchForReview(string Work, int Edition, string Leerlab) : PersonFact;
