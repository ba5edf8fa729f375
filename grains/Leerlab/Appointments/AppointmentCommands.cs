using System.Collections.Immutable;
using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Leerlab;

/// <summary>Proposes a coach: for a school by its own people, or without a school by the leerlab team.</summary>
/// <param name="Form">Vorm van de begeleiding, in words.</param>
/// <param name="Start">The wished first day.</param>
/// <param name="End">The first day that is no longer the coach's.</param>
/// <param name="HandOver">The first day without the coach before; <paramref name="Start"/> when left out.</param>
public sealed record ProposeCoach(
    string Appointment,
    string Person,
    Effort Effort,
    string Form,
    DateOnly Start,
    DateOnly? End = null,
    DateOnly? HandOver = null,
    string? School = null) : LeerlabCommand;

/// <summary>A school's answer; an objection has a reason.</summary>
public sealed record AnswerAppointment(string Appointment, string School, bool Agrees, string? Reason = null) : LeerlabCommand;

/// <summary>The candidate's answer.</summary>
public sealed record AnswerProposal(string Appointment, bool Accepts, string? Reason = null) : LeerlabCommand;

public sealed record WithdrawAppointment(string Appointment, string Reason) : LeerlabCommand;

/// <summary>Writes down an appointment that was made elsewhere.</summary>
/// <param name="Agreed">Every school that takes part, with the day on which it agreed.</param>
/// <param name="Note">How and where it was agreed.</param>
public sealed record RecordCoach(
    string Appointment,
    string Person,
    Effort Effort,
    string Form,
    DateOnly Start,
    ImmutableArray<AgreedBefore> Agreed,
    string Note,
    DateOnly? End = null) : LeerlabCommand;

/// <param name="By">Who said so for the school, where that is known.</param>
public sealed record AgreedBefore(string School, DateOnly On, string? By = null) : Part;

/// <summary>Fact of the candidate's grain: how the appointment fits in the time that there is. Nothing: it fits.</summary>
public sealed record WeighAppointment(string Appointment, Fit? Fit = null) : LeerlabCommand;
