using System.Text.Json.Serialization;
using Leerlabs.Grains.Coach;

namespace Leerlabs.Grains.Leerlab;

public sealed record CoachProposed(string Appointment, string Person, string? School, [property: JsonIgnore] ProposeCoach Asked) : LeerlabEvent;

public sealed record AppointmentAnswered(string Appointment, string School, [property: JsonIgnore] SchoolAnswer Answer) : LeerlabEvent;

/// <summary>The school left the leerlab: what it answered counts no longer.</summary>
public sealed record AnswerDropped(string Appointment, string School) : LeerlabEvent;

public sealed record CandidateAnswered(string Appointment, [property: JsonIgnore] CandidateAnswer Answer) : LeerlabEvent;

public sealed record AppointmentWithdrawn(string Appointment, [property: JsonIgnore] string Reason) : LeerlabEvent;

/// <summary>Every school and the candidate agree.</summary>
public sealed record CoachAppointed(string Appointment, string Member, DateOnly Start) : LeerlabEvent;

/// <summary>An appointment that was made elsewhere was written down.</summary>
public sealed record CoachRecorded(string Appointment, string Person, string Member, [property: JsonIgnore] RecordCoach Asked) : LeerlabEvent;

public sealed record AppointmentWeighed(string Appointment, [property: JsonIgnore] Fit? Fit) : LeerlabEvent;

/// <summary>Someone who was invited to coach is here, and can be proposed.</summary>
public sealed record CandidateKnown(string Person) : LeerlabEvent;
