using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Meeting;

namespace Leerlabs.Grains.School;

/// <summary>What is said to a school's grain: facts of the register, the programme and the leerlabs, and what its own people ask.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(RegisterSchool), "register-school")]
[JsonDerivedType(typeof(SchoolGone), "school-gone")]
[JsonDerivedType(typeof(SetTrajectory), "set-trajectory")]
[JsonDerivedType(typeof(SetKeeper), "set-keeper")]
[JsonDerivedType(typeof(AddClosed), "add-closed")]
[JsonDerivedType(typeof(ChangeClosed), "change-closed")]
[JsonDerivedType(typeof(RemoveClosed), "remove-closed")]
[JsonDerivedType(typeof(PlanSchoolMeeting), "plan-meeting")]
[JsonDerivedType(typeof(SetSchoolMeeting), "set-meeting")]
[JsonDerivedType(typeof(AddAction), "add-action")]
[JsonDerivedType(typeof(ChangeAction), "change-action")]
[JsonDerivedType(typeof(FinishAction), "finish-action")]
[JsonDerivedType(typeof(RemoveAction), "remove-action")]
[JsonDerivedType(typeof(SetAction), "set-action")]
[JsonDerivedType(typeof(SetDecision), "set-decision")]
[JsonDerivedType(typeof(ReviewDecision), "review-decision")]
[JsonDerivedType(typeof(ReturnDecision), "return-decision")]
public abstract record SchoolCommand : Command;

/// <summary>Something that only the house or another grain says; a person who sends it is refused.</summary>
public abstract record SchoolFact : SchoolCommand;

/// <summary>The school as it is now; the same once more changes nothing.</summary>
public sealed record RegisterSchool(SchoolRecord School) : SchoolFact;

/// <summary>The register knows the school no longer.</summary>
public sealed record SchoolGone(DateOnly Date) : SchoolFact;

/// <summary>The school takes or took part in a leerlab.</summary>
public sealed record SetTrajectory(string Leerlab, string Name, DateOnly Joined, DateOnly? Left = null) : SchoolFact;

/// <summary>Of a leerlab that the school takes part in: whether someone may keep the school's own days.</summary>
/// <param name="Until">The instant from which they may no longer.</param>
/// <param name="Role">What they are for the school itself; none for who only organises the leerlab.</param>
public sealed record SetKeeper(string Leerlab, string Person, bool Keeps, DateTimeOffset? Until = null, Role? Role = null) : SchoolFact;

/// <param name="Closed">The new document's key.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Name">What the school calls it.</param>
public sealed record AddClosed(string Closed, DateOnly From, DateOnly To, ClosedFor What, string? Name = null) : SchoolCommand;

/// <summary>As it is from now on, whole.</summary>
public sealed record ChangeClosed(string Closed, DateOnly From, DateOnly To, ClosedFor What, string? Name = null) : SchoolCommand;

public sealed record RemoveClosed(string Closed) : SchoolCommand;

/// <summary>A meeting of the school alone: bordsessie or werksessie.</summary>
/// <param name="Meeting">The new meeting's key.</param>
/// <param name="Agenda">What is on the agenda; that of its kind when left out.</param>
/// <param name="Silent">Nobody's inbox hears of it: the first meeting of a series tells.</param>
public sealed record PlanSchoolMeeting(
    string Meeting, MeetingKind MeetingKind, string Title, When When, Place? Place = null, ImmutableArray<PlannedItem>? Agenda = null, bool? Silent = null) : SchoolCommand
{
    public MeetingPlan By(string organiser) => new(Meeting, MeetingKind, Title, When, organiser, Place, Agenda: Agenda, Silent: Silent);
}

/// <summary>Of a meeting that was planned here: how it is now.</summary>
public sealed record SetSchoolMeeting(string Meeting, MeetingSummary Summary) : SchoolFact;
