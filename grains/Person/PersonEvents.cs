using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertRequest.Appointments;
using Leerlabs.Grains.Library;
using Leerlabs.Grains.PracticeExample;
using Leerlabs.Grains.Visit;

namespace Leerlabs.Grains.Person;

/// <summary>What happened to a person's grain. Serialised: type and ids.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(PersonRegistered), "person-registered")]
[JsonDerivedType(typeof(PersonNamed), "person-named")]
[JsonDerivedType(typeof(LanguageSet), "language-set")]
[JsonDerivedType(typeof(ManagerSet), "manager-set")]
[JsonDerivedType(typeof(MembershipSet), "membership-set")]
[JsonDerivedType(typeof(MembershipEnded), "membership-ended")]
[JsonDerivedType(typeof(CandidacySet), "candidacy-set")]
[JsonDerivedType(typeof(VisitSet), "visit-set")]
[JsonDerivedType(typeof(AppointmentSet), "appointment-set")]
[JsonDerivedType(typeof(OwnExampleSet), "example-set")]
[JsonDerivedType(typeof(EditorGranted), "editor-granted")]
[JsonDerivedType(typeof(SchoolVouched), "school-vouched")]
[JsonDerivedType(typeof(ReviewVouched), "review-vouched")]
[JsonDerivedType(typeof(RequestSaved), "request-saved")]
[JsonDerivedType(typeof(RequestDiscarded), "request-discarded")]
[JsonDerivedType(typeof(PoolSet), "pool-set")]
[JsonDerivedType(typeof(AskedSet), "asked-set")]
[JsonDerivedType(typeof(IdentityLinked), "identity-linked")]
[JsonDerivedType(typeof(SessionStarted), "session-started")]
[JsonDerivedType(typeof(SessionsEnded), "sessions-ended")]
[JsonDerivedType(typeof(SessionsRemoved), "sessions-removed")]
[JsonDerivedType(typeof(ConceptSaved), "concept-saved")]
[JsonDerivedType(typeof(ConceptDiscarded), "concept-discarded")]
[JsonDerivedType(typeof(Notified), "notified")]
[JsonDerivedType(typeof(InboxRead), "inbox-read")]
[JsonDerivedType(typeof(Seen), "seen")]
[JsonDerivedType(typeof(WorkingDaysSet), "working-days-set")]
[JsonDerivedType(typeof(NoticesChosen), "notices-chosen")]
[JsonDerivedType(typeof(MailStopped), "mail-stopped")]
[JsonDerivedType(typeof(MailAddressSet), "mail-address-set")]
[JsonDerivedType(typeof(MailAddressRemoved), "mail-address-removed")]
[JsonDerivedType(typeof(MailAddressConfirmed), "mail-address-confirmed")]
[JsonDerivedType(typeof(NoticesBundled), "notices-bundled")]
[JsonDerivedType(typeof(DigestBegun), "digest-begun")]
[JsonDerivedType(typeof(DigestTold), "digest-told")]
[JsonDerivedType(typeof(MailPutOff), "mail-put-off")]
[JsonDerivedType(typeof(MailEnded), "mail-ended")]
[JsonDerivedType(typeof(FirstLinkGiven), "first-link-given")]
[JsonDerivedType(typeof(FirstLinkUsed), "first-link-used")]
[JsonDerivedType(typeof(CalendarGiven), "calendar-given")]
[JsonDerivedType(typeof(CalendarChosen), "calendar-chosen")]
public abstract record PersonEvent : Event;

public sealed record PersonRegistered(bool Example, [property: JsonIgnore] Register Registered) : PersonEvent;

public sealed record PersonNamed(
    [property: JsonIgnore] string GivenName,
    [property: JsonIgnore] string? Prefix,
    [property: JsonIgnore] string Surname) : PersonEvent;

public sealed record LanguageSet(Language Language) : PersonEvent;

public sealed record ManagerSet(bool Manager) : PersonEvent;

public sealed record MembershipSet(string Leerlab, [property: JsonIgnore] SetMembership Membership) : PersonEvent;

public sealed record MembershipEnded(string Leerlab, long Stamp, [property: JsonIgnore] string Name) : PersonEvent;

public sealed record CandidacySet(string Leerlab, [property: JsonIgnore] SetCandidacy Candidacy) : PersonEvent;

public sealed record VisitSet(string Visit, [property: JsonIgnore] VisitSummary Summary) : PersonEvent;

public sealed record AppointmentSet(string Appointment, [property: JsonIgnore] AppointmentSummary Summary) : PersonEvent;

public sealed record IdentityLinked([property: JsonIgnore] string Issuer, [property: JsonIgnore] string Subject) : PersonEvent;

/// <summary>Began, or lives on.</summary>
public sealed record SessionStarted(string Session, [property: JsonIgnore] string Agent) : PersonEvent;

public sealed record SessionsEnded(ImmutableArray<string> Sessions) : PersonEvent;

/// <summary>Sessions that are long over.</summary>
public sealed record SessionsRemoved(ImmutableArray<string> Sessions) : PersonEvent;

public sealed record ConceptSaved(string Concept, [property: JsonIgnore] SaveConcept Saved) : PersonEvent;

public sealed record ConceptDiscarded(string Concept) : PersonEvent;

public sealed record Notified(string Inbox, [property: JsonIgnore] Notify Fact) : PersonEvent;

public sealed record InboxRead(ImmutableArray<string> Inbox) : PersonEvent;

/// <summary>The person read on in a log.</summary>
public sealed record Seen(string Grain, [property: JsonIgnore] long UpTo) : PersonEvent;

public sealed record WorkingDaysSet([property: JsonIgnore] ImmutableArray<int> Days) : PersonEvent;

public sealed record FirstLinkGiven([property: JsonIgnore] string TokenHash) : PersonEvent;

public sealed record FirstLinkUsed : PersonEvent;

public sealed record RequestSaved(string Request, [property: JsonIgnore] SaveRequest Saved) : PersonEvent;

public sealed record RequestDiscarded(string Request) : PersonEvent;

public sealed record PoolSet(string Pool, [property: JsonIgnore] SetPool Fact) : PersonEvent;

public sealed record AskedSet(string Request, [property: JsonIgnore] SetAsked Fact) : PersonEvent;

public sealed record OwnExampleSet(string Example, [property: JsonIgnore] ExampleTask Task) : PersonEvent;

/// <summary>An example invites the person, who is an editor of the programme.</summary>
public sealed record EditorGranted(string Example, [property: JsonIgnore] string By) : PersonEvent;

public sealed record SchoolVouched(string Work, string School, bool May) : PersonEvent;

/// <param name="Leerlab">Of which the person is a member; none: they may not judge it.</param>
public sealed record ReviewVouched(string Work, int Edition, [property: JsonIgnore] PublishedName? Leerlab) : PersonEvent;
