using System.Collections.Immutable;
using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Leerlab;

/// <summary>Each school gives one answer and may change it while the proposal is open; the candidate answers too. The last yes appoints.</summary>
internal static class Answering
{
    public static Decision Answer(IState state, AnswerAppointment asked, Actor actor, DateTimeOffset now)
    {
        if (Appointments.Find(state, asked.Appointment) is not { } appointment)
            return Refusal.NotFound("appointment-unknown");
        if ((RefuseAnswer(appointment, DutchDay.Of(now)) ?? RefuseReason(asked)) is { } refusal)
            return refusal;

        var answer = new SchoolAnswer(asked.School, asked.Agrees, now, actor.Id, asked.Agrees ? null : asked.Reason!.Trim());
        if (IsSame(appointment, answer))
            return Decision.Nothing;

        var after = With(appointment, answer);
        return Decision.Accept([new AppointmentAnswered(asked.Appointment, asked.School, answer), .. Appointing.IfAgreed(state, after, Present(state), now)]);
    }

    public static Decision Answer(IState state, AnswerProposal asked, DateTimeOffset now)
    {
        if (Appointments.Find(state, asked.Appointment) is not { } appointment)
            return Refusal.NotFound("appointment-unknown");
        if (appointment.State != AppointmentState.Open)
            return Refusal.Conflict("appointment-closed");
        if ((RefuseOver(appointment, DutchDay.Of(now)) ?? Check.AtMost(asked.Reason, "reason")) is { } refusal)
            return refusal;
        if (asked.Accepts && appointment.Candidate is { Accepts: true })
            return Decision.Nothing;

        var answer = new CandidateAnswer(asked.Accepts, now, Texts.OrNone(asked.Reason));
        var after = appointment with { Candidate = answer };
        return Decision.Accept([new CandidateAnswered(asked.Appointment, answer), .. Appointing.IfAgreed(state, after, Present(state), now)]);
    }

    /// <summary>A school left: its answer counts no longer, and it may have been the last that was waited for.</summary>
    public static IEnumerable<LeerlabEvent> Without(IState state, string school, DateTimeOffset now)
    {
        if (Appointments.Open(state) is not { } open)
            yield break;

        var after = Without(open, school);
        if (after != open)
            yield return new AnswerDropped(Ids.KeyOf(open.Id), school);
        foreach (var happened in Appointing.IfAgreed(state, after, Present(state).Remove(school), now))
            yield return happened;
    }

    public static Changes Apply(IState state, AppointmentAnswered answered, Stamp stamp) =>
        Appointments.Put(state, stamp, With(Appointments.Of(state, answered.Appointment), answered.Answer));

    public static Changes Apply(IState state, AnswerDropped dropped, Stamp stamp) =>
        Appointments.Put(state, stamp, Without(Appointments.Of(state, dropped.Appointment), dropped.School));

    public static Changes Apply(IState state, CandidateAnswered answered, Stamp stamp)
    {
        var appointment = Appointments.Of(state, answered.Appointment);
        return Appointments.Put(state, stamp, appointment with
        {
            Candidate = answered.Answer,
            State = answered.Answer.Accepts ? appointment.State : AppointmentState.Declined,
        });
    }

    public static ImmutableHashSet<string> Present(IState state) =>
        [.. state.All<LeerlabSchool>().Where(school => school.Left is null).Select(school => school.School)];

    /// <summary>What was written down of earlier, a school may still confirm or contradict.</summary>
    private static Refusal? RefuseAnswer(Appointment appointment, DateOnly today) => appointment switch
    {
        { State: AppointmentState.Open } => RefuseOver(appointment, today),
        { State: AppointmentState.Appointed, Recorded: not null } => null,
        _ => Refusal.Conflict("appointment-closed"),
    };

    private static Refusal? RefuseOver(Appointment appointment, DateOnly today) =>
        appointment.End <= today ? Refusal.Conflict("appointment-over") : null;

    private static Refusal? RefuseReason(AnswerAppointment asked) => asked.Agrees ? null : Check.Reason(asked.Reason ?? "");

    private static bool IsSame(Appointment appointment, SchoolAnswer answer) => appointment.Answers.Any(known =>
        (known.School, known.Agrees, known.Reason, known.By) == (answer.School, answer.Agrees, answer.Reason, answer.By));

    private static Appointment With(Appointment appointment, SchoolAnswer answer) =>
        appointment with { Answers = [.. appointment.Answers.Where(known => known.School != answer.School), answer] };

    private static Appointment Without(Appointment appointment, string school) => appointment.Answers.Any(known => known.School == school)
        ? appointment with { Answers = appointment.Answers.RemoveAll(known => known.School == school) }
        : appointment;
}
