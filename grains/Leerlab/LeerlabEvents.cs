using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Poll;
using Leerlabs.Grains.PracticeExample;

namespace Leerlabs.Grains.Leerlab;

/// <summary>What happened in a leerlab. Serialised: type and ids.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(LeerlabCreated), "leerlab-created")]
[JsonDerivedType(typeof(LeerlabDescribed), "leerlab-described")]
[JsonDerivedType(typeof(SubQuestionAdded), "sub-question-added")]
[JsonDerivedType(typeof(SubQuestionEdited), "sub-question-edited")]
[JsonDerivedType(typeof(SubQuestionRemoved), "sub-question-removed")]
[JsonDerivedType(typeof(PhaseChanged), "phase-changed")]
[JsonDerivedType(typeof(SchoolJoined), "school-joined")]
[JsonDerivedType(typeof(GoalSet), "goal-set")]
[JsonDerivedType(typeof(SchoolLeft), "school-left")]
[JsonDerivedType(typeof(MemberAdded), "member-added")]
[JsonDerivedType(typeof(MemberEnded), "member-ended")]
[JsonDerivedType(typeof(MemberTurned), "member-turned")]
[JsonDerivedType(typeof(InvitationMade), "invitation-made")]
[JsonDerivedType(typeof(InvitationWithdrawn), "invitation-withdrawn")]
[JsonDerivedType(typeof(InvitationUsed), "invitation-used")]
[JsonDerivedType(typeof(CoachProposed), "coach-proposed")]
[JsonDerivedType(typeof(AppointmentAnswered), "appointment-answered")]
[JsonDerivedType(typeof(AnswerDropped), "answer-dropped")]
[JsonDerivedType(typeof(CandidateAnswered), "candidate-answered")]
[JsonDerivedType(typeof(AppointmentWithdrawn), "appointment-withdrawn")]
[JsonDerivedType(typeof(CoachAppointed), "coach-appointed")]
[JsonDerivedType(typeof(CoachRecorded), "coach-recorded")]
[JsonDerivedType(typeof(AppointmentWeighed), "appointment-weighed")]
[JsonDerivedType(typeof(CandidateKnown), "candidate-known")]
[JsonDerivedType(typeof(MeetingPlanned), "meeting-planned")]
[JsonDerivedType(typeof(MeetingSet), "meeting-set")]
[JsonDerivedType(typeof(PlanBegun), "plan-begun")]
[JsonDerivedType(typeof(ActionListed), "action-listed")]
[JsonDerivedType(typeof(ActionFinished), "action-finished")]
[JsonDerivedType(typeof(ActionRemoved), "action-removed")]
[JsonDerivedType(typeof(DecisionRegistered), "decision-registered")]
[JsonDerivedType(typeof(DecisionWithdrawn), "decision-withdrawn")]
[JsonDerivedType(typeof(DecisionReviewed), "decision-reviewed")]
[JsonDerivedType(typeof(DecisionReturned), "decision-returned")]
[JsonDerivedType(typeof(PollStarted), "poll-started")]
[JsonDerivedType(typeof(PollSet), "poll-set")]
[JsonDerivedType(typeof(VisitPlanned), "visit-planned")]
[JsonDerivedType(typeof(RequestAsked), "request-asked")]
[JsonDerivedType(typeof(RequestSet), "request-set")]
[JsonDerivedType(typeof(ExampleStarted), "example-started")]
[JsonDerivedType(typeof(ExampleSet), "example-set")]
public abstract record LeerlabEvent : Event;

/// <summary>The plan van aanpak is there to be written.</summary>
public sealed record PlanBegun : LeerlabEvent;

public sealed record LeerlabCreated(string Log, bool Example, [property: JsonIgnore] string Name, [property: JsonIgnore] string Question) : LeerlabEvent;

/// <summary>All three as they are from now on.</summary>
public sealed record LeerlabDescribed(
    [property: JsonIgnore] string Name,
    [property: JsonIgnore] string Question,
    [property: JsonIgnore] string? ResearchQuestion) : LeerlabEvent;

public sealed record SubQuestionAdded(string SubQuestion, int Order, [property: JsonIgnore] string Text) : LeerlabEvent;

public sealed record SubQuestionEdited(string SubQuestion, [property: JsonIgnore] string Text) : LeerlabEvent;

public sealed record SubQuestionRemoved(string SubQuestion) : LeerlabEvent;

public sealed record PhaseChanged(Phase Phase, [property: JsonIgnore] string? Reason) : LeerlabEvent;

public sealed record SchoolJoined(
    string School,
    int Mark,
    DateOnly Joined,
    [property: JsonIgnore] string Name,
    [property: JsonIgnore] string Place,
    [property: JsonIgnore] string? Board,
    [property: JsonIgnore] string? Goal) : LeerlabEvent;

public sealed record GoalSet(string School, [property: JsonIgnore] string? Goal) : LeerlabEvent;

public sealed record SchoolLeft(string School, DateOnly Left, [property: JsonIgnore] string Reason) : LeerlabEvent;

public sealed record MemberAdded(string Member, string Person, Role Role, string? School, DateOnly Start, DateOnly? End, string? Entry) : LeerlabEvent;

public sealed record MemberEnded(string Member, DateOnly End, [property: JsonIgnore] string Reason) : LeerlabEvent;

/// <summary>The member's first or last day came, so that access begins or ends.</summary>
public sealed record MemberTurned(string Member) : LeerlabEvent;

public sealed record InvitationMade(string Invitation, Role Role, string? School, [property: JsonIgnore] string TokenHash) : LeerlabEvent;

public sealed record InvitationWithdrawn(string Invitation) : LeerlabEvent;

public sealed record InvitationUsed(string Invitation, string Person) : LeerlabEvent;

public sealed record MeetingPlanned(string Meeting, string Organiser, [property: JsonIgnore] MeetingPlan Plan) : LeerlabEvent;

public sealed record MeetingSet(string Meeting, [property: JsonIgnore] MeetingSummary Summary) : LeerlabEvent;

public sealed record PollStarted(string Poll, string Organiser, [property: JsonIgnore] StartPoll Asked) : LeerlabEvent;

public sealed record PollSet(string Poll, [property: JsonIgnore] PollSummary Summary) : LeerlabEvent;

/// <summary>Who visits whom is nobody's business here.</summary>
public sealed record VisitPlanned(string Visit, [property: JsonIgnore] PlanVisit Plan) : LeerlabEvent;

public sealed record RequestAsked(string Request, [property: JsonIgnore] AskExpert Asked) : LeerlabEvent;

public sealed record RequestSet(string Request, [property: JsonIgnore] AskedSummary Summary) : LeerlabEvent;

public sealed record ExampleStarted(string Example, [property: JsonIgnore] StartExample Asked) : LeerlabEvent;

public sealed record ExampleSet(string Example, [property: JsonIgnore] ExampleSummary Summary) : LeerlabEvent;
