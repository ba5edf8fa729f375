using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Poll;
using Leerlabs.Grains.PracticeExample;

namespace Leerlabs.Grains.Leerlab;

/// <summary>What can be asked of a leerlab (docs/protocol.md).</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Create), "create")]
[JsonDerivedType(typeof(Describe), "describe")]
[JsonDerivedType(typeof(AddSubQuestion), "add-sub-question")]
[JsonDerivedType(typeof(EditSubQuestion), "edit-sub-question")]
[JsonDerivedType(typeof(RemoveSubQuestion), "remove-sub-question")]
[JsonDerivedType(typeof(ChangePhase), "change-phase")]
[JsonDerivedType(typeof(AddSchool), "add-school")]
[JsonDerivedType(typeof(SetGoal), "set-goal")]
[JsonDerivedType(typeof(RemoveSchool), "remove-school")]
[JsonDerivedType(typeof(AddMember), "add-member")]
[JsonDerivedType(typeof(EndMember), "end-member")]
[JsonDerivedType(typeof(TurnMember), "turn-member")]
[JsonDerivedType(typeof(Invite), "invite")]
[JsonDerivedType(typeof(WithdrawInvitation), "withdraw-invitation")]
[JsonDerivedType(typeof(AcceptInvitation), "accept-invitation")]
[JsonDerivedType(typeof(ProposeCoach), "propose-coach")]
[JsonDerivedType(typeof(AnswerAppointment), "answer-appointment")]
[JsonDerivedType(typeof(AnswerProposal), "answer-proposal")]
[JsonDerivedType(typeof(WithdrawAppointment), "withdraw-appointment")]
[JsonDerivedType(typeof(RecordCoach), "record-coach")]
[JsonDerivedType(typeof(WeighAppointment), "weigh-appointment")]
[JsonDerivedType(typeof(PlanMeeting), "plan-meeting")]
[JsonDerivedType(typeof(SetMeeting), "set-meeting")]
[JsonDerivedType(typeof(BeginPlan), "begin-plan")]
[JsonDerivedType(typeof(AddAction), "add-action")]
[JsonDerivedType(typeof(ChangeAction), "change-action")]
[JsonDerivedType(typeof(FinishAction), "finish-action")]
[JsonDerivedType(typeof(RemoveAction), "remove-action")]
[JsonDerivedType(typeof(ReviewDecision), "review-decision")]
[JsonDerivedType(typeof(SetAction), "set-action")]
[JsonDerivedType(typeof(SetDecision), "set-decision")]
[JsonDerivedType(typeof(ReturnDecision), "return-decision")]
[JsonDerivedType(typeof(StartPoll), "start-poll")]
[JsonDerivedType(typeof(SetPoll), "set-poll")]
[JsonDerivedType(typeof(ChooseDate), "choose-date")]
[JsonDerivedType(typeof(PlanVisit), "plan-visit")]
[JsonDerivedType(typeof(AskExpert), "ask-expert")]
[JsonDerivedType(typeof(SetRequest), "set-request")]
[JsonDerivedType(typeof(StartExample), "start-example")]
[JsonDerivedType(typeof(SetExample), "set-example")]
public abstract record LeerlabCommand : Command;

/// <summary>Fact of the programme: the leerlab begins, with the manager who started it as its first member.</summary>
public sealed record Create(string Name, string Question, string Log, string Manager, bool Example) : LeerlabCommand;

/// <summary>Changes what is given; an empty research question takes it away.</summary>
public sealed record Describe(string? Name = null, string? Question = null, string? ResearchQuestion = null) : LeerlabCommand;

public sealed record AddSubQuestion(string SubQuestion, string Text) : LeerlabCommand;

public sealed record EditSubQuestion(string SubQuestion, string Text) : LeerlabCommand;

public sealed record RemoveSubQuestion(string SubQuestion) : LeerlabCommand;

/// <summary>Begins the plan van aanpak of a leerlab that began before there were any.</summary>
public sealed record BeginPlan : LeerlabCommand;

public sealed record ChangePhase(Phase Phase, string? Reason = null) : LeerlabCommand;

public sealed record AddSchool(string School, string Name, string Place, string? Board = null, string? Goal = null) : LeerlabCommand;

/// <summary>What the school wants to reach; empty takes it away.</summary>
public sealed record SetGoal(string School, string Goal) : LeerlabCommand;

public sealed record RemoveSchool(string School, string Reason) : LeerlabCommand;

/// <param name="Start">The first day with access; today when left out.</param>
/// <param name="End">The first day without access.</param>
/// <param name="Entry">The key of the question that an expert is asked on.</param>
public sealed record AddMember(
    string Member,
    string Person,
    Role Role,
    string? School = null,
    DateOnly? Start = null,
    DateOnly? End = null,
    string? Entry = null) : LeerlabCommand;

/// <param name="End">The first day without access; at once when left out.</param>
public sealed record EndMember(string Member, string Reason, DateOnly? End = null) : LeerlabCommand;

/// <summary>A due time: the member's first or last day is there.</summary>
public sealed record TurnMember(string Member) : LeerlabCommand;

public sealed record Invite(string Invitation, Role Role, string TokenHash, string? School = null) : LeerlabCommand;

public sealed record WithdrawInvitation(string Invitation) : LeerlabCommand;

/// <summary>Of the edge, which knows the person: takes the invitation's role.</summary>
/// <param name="Member">The new member document's key.</param>
public sealed record AcceptInvitation(string Invitation, string TokenHash, string Person, string Member) : LeerlabCommand;

/// <param name="Meeting">The new meeting's key.</param>
/// <param name="Agenda">What is on the agenda; that of its kind when left out.</param>
/// <param name="Silent">Nobody's inbox hears of it: the first meeting of a series tells.</param>
public sealed record PlanMeeting(
    string Meeting, MeetingKind MeetingKind, string Title, When When, Place? Place = null, ImmutableArray<PlannedItem>? Agenda = null, bool? Silent = null) : LeerlabCommand
{
    public MeetingPlan By(string organiser) => new(Meeting, MeetingKind, Title, When, organiser, Place, Agenda: Agenda, Silent: Silent);
}

/// <summary>Fact of a meeting that was planned here: how it is now.</summary>
public sealed record SetMeeting(string Meeting, MeetingSummary Summary) : LeerlabCommand;

/// <summary>Asks everyone when they can come.</summary>
/// <param name="Poll">The new poll's key.</param>
/// <param name="Everyone">Everyone is asked; otherwise one delegate of a school suffices.</param>
public sealed record StartPoll(
    string Poll,
    string Title,
    ImmutableArray<NewOption> Options,
    string? Note = null,
    bool? Everyone = null,
    DateTimeOffset? Deadline = null) : LeerlabCommand;

/// <summary>Fact of a poll that was started here: how it is now.</summary>
public sealed record SetPoll(string Poll, PollSummary Summary) : LeerlabCommand;

/// <summary>Fact of a poll that was started here: a date was chosen, and becomes a meeting.</summary>
/// <param name="By">Who chose.</param>
public sealed record ChooseDate(
    string Poll, string Meeting, MeetingKind MeetingKind, string Title, When When, string By, Place? Place = null) : LeerlabCommand;

/// <summary>A lesson visit, agreed on by the two; either of them writes it down.</summary>
/// <param name="Visit">The new visit's key.</param>
/// <param name="Lesson">Which lesson, of which class.</param>
/// <param name="Goal">What the visited teacher works on.</param>
public sealed record PlanVisit(string Visit, string Visitor, string Visited, When When, string? Lesson = null, Place? Place = null, string? Goal = null) : LeerlabCommand;

/// <summary>Someone who takes part asks the expertpool, in the name of the leerlab.</summary>
/// <param name="Request">The new request's key.</param>
/// <param name="Theme">The key of the pool.</param>
/// <param name="School">In the name of which of the asker's schools; left out: the only one, or none.</param>
/// <param name="Kept">Why what looks like pupil data stays.</param>
public sealed record AskExpert(
    string Request, string Theme, AskedQuestion Question, RequestReaders Readers, string? School = null, string? Kept = null) : LeerlabCommand;

/// <summary>Of a request that was asked here: what the leerlab may know of it now.</summary>
public sealed record SetRequest(string Request, AskedSummary Summary) : LeerlabCommand;

/// <summary>Someone who writes begins a practice example.</summary>
/// <param name="Example">The new example's key.</param>
/// <param name="Entries">Keys of entries in the log that it is made from.</param>
/// <param name="Parts">What its parts say to begin with.</param>
/// <param name="Schools">The schools that stand in it by name; left out: the writer's own.</param>
public sealed record StartExample(
    string Example,
    string Title,
    ImmutableArray<string> Entries,
    ImmutableArray<FirstText>? Parts = null,
    ImmutableArray<string>? Schools = null) : LeerlabCommand;

/// <summary>Of a practice example that was begun here: how it is now.</summary>
public sealed record SetExample(string Example, ExampleSummary Summary) : LeerlabCommand;
