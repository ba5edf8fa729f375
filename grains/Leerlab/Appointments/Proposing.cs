using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Leerlab;

/// <summary>Someone is proposed as coach, by a school or by the leerlab team; and taken back by those who did.</summary>
internal static class Proposing
{
    public static Decision Propose(IState state, LeerlabDocument leerlab, ProposeCoach asked, DateTimeOffset now)
    {
        var today = DutchDay.Of(now);
        var refusal = RefuseNew(state, leerlab, asked.Appointment, asked.Person, asked.Effort, asked.Form)
            ?? (Appointments.Open(state) is null ? null : Refusal.Conflict("proposal-open"))
            ?? RefuseDays(asked.Start, asked.End, asked.HandOver, today);
        return refusal is not null ? refusal : new CoachProposed(asked.Appointment, asked.Person, asked.School, asked with { Form = asked.Form.Trim() });
    }

    public static Decision Withdraw(IState state, WithdrawAppointment asked)
    {
        if (Appointments.Find(state, asked.Appointment) is not { } appointment)
            return Refusal.NotFound("appointment-unknown");
        if (appointment.State == AppointmentState.Withdrawn)
            return Decision.Nothing;
        if (appointment.State != AppointmentState.Open)
            return Refusal.Conflict("appointment-closed");

        return Check.Reason(asked.Reason) is { } refusal ? refusal : new AppointmentWithdrawn(asked.Appointment, asked.Reason.Trim());
    }

    public static Changes Apply(IState state, CoachProposed proposed, Stamp stamp) => Appointments.Put(state, stamp, Proposed(proposed, stamp)) with
    {
        Deletes = state.Find<Candidate>(Candidate.IdOf(proposed.Person)) is { } candidate ? [candidate.Id] : [],
    };

    public static Changes Apply(IState state, AppointmentWithdrawn withdrawn, Stamp stamp) => Appointments.Put(state, stamp, Appointments.Of(state, withdrawn.Appointment) with
    {
        State = AppointmentState.Withdrawn,
        Withdrawn = new Withdrawal(stamp.By, stamp.At, withdrawn.Reason),
    });

    public static Refusal? RefuseNew(IState state, LeerlabDocument leerlab, string appointment, string person, Effort effort, string form) =>
        Check.NewId(appointment, "appointment")
        ?? (Phases.IsClosed(leerlab.Phase) ? Refusal.Conflict("leerlab-closed") : null)
        ?? Check.Grain(person, "person", "person")
        ?? (IsTaken(state, appointment) ? Refusal.Conflict("appointment-exists") : null)
        ?? Efforts.Refuse(effort)
        ?? Check.Text(form, "form");

    private static Appointment Proposed(CoachProposed proposed, Stamp stamp) => new()
    {
        Id = Appointment.IdOf(proposed.Appointment),
        Person = proposed.Person,
        By = stamp.By,
        At = stamp.At,
        School = proposed.School,
        Effort = proposed.Asked.Effort,
        Form = proposed.Asked.Form,
        Start = proposed.Asked.Start,
        End = proposed.Asked.End,
        HandOver = proposed.Asked.HandOver,
        State = AppointmentState.Open,
        Answers = [],
    };

    private static bool IsTaken(IState state, string key) =>
        Appointments.Find(state, key) is not null || state.Find<Member>(Member.IdOf(key)) is not null;

    private static Refusal? RefuseDays(DateOnly start, DateOnly? end, DateOnly? handOver, DateOnly today) =>
        start < today ? Refusal.Invalid("start-past", "start")
        : end <= start ? Refusal.Invalid("end-before-start", "end")
        : handOver < today ? Refusal.Invalid("hand-over-past", "handOver")
        : null;
}
