using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;

namespace Leerlabs.Grains.ExpertRequest.Appointments;

/// <summary>What becomes of times that were offered: the asker picks one, and both have it in their own grain and calendar; or nothing comes of it.</summary>
internal static class Choosing
{
    public static Decision Pick(Asking asking, PickTime asked)
    {
        if (!asking.Standing.IsAsker)
            return Refusal.Forbidden();
        if (Find(asking.State, asked.Appointment) is not { } appointment)
            return Refusal.NotFound();
        if (appointment is { State: AppointmentState.Planned, Chosen: { } chosen } && chosen == asked.When)
            return Decision.Nothing;

        var refusal = asking.IsGoing()
            ?? (appointment.State == AppointmentState.Offered ? null : Refusal.Conflict("appointment-over"))
            ?? (appointment.Times.Contains(asked.When) ? null : Refusal.NotFound("appointment-not-offered"))
            ?? (asked.When.Begins > asking.Now ? null : Refusal.Conflict("appointment-past"));
        return refusal is not null ? refusal : new TimePicked(asked.Appointment, asked.When);
    }

    public static Decision Decline(Asking asking, DeclineTimes asked)
    {
        if (!asking.Standing.IsAsker)
            return Refusal.Forbidden();

        return Find(asking.State, asked.Appointment) is not { } appointment ? Refusal.NotFound()
            : appointment.State == AppointmentState.Declined ? Decision.Nothing
            : appointment.State != AppointmentState.Offered ? Refusal.Conflict("appointment-over")
            : Check.AtMost(asked.Reason, "reason") is { } refusal ? refusal
            : new TimesDeclined(asked.Appointment, Texts.OrNone(asked.Reason));
    }

    public static Decision Cancel(Asking asking, CancelAppointment asked)
    {
        if (!asking.Standing.IsAsker && !asking.Standing.Helps)
            return Refusal.Forbidden();
        if (Find(asking.State, asked.Appointment) is not { } appointment)
            return Refusal.NotFound();
        if (asking.Person != appointment.By && !asking.Leads && (!asking.Standing.IsAsker || appointment.State == AppointmentState.Offered))
            return Refusal.Forbidden();

        return appointment.State == AppointmentState.Cancelled ? Decision.Nothing
            : appointment.State == AppointmentState.Declined ? Refusal.Conflict("appointment-over")
            : Check.AtMost(asked.Reason, "reason") is { } refusal ? refusal
            : new AppointmentCancelled(asked.Appointment, Texts.OrNone(asked.Reason));
    }

    public static Changes Apply(IState state, TimePicked picked, Stamp stamp)
    {
        var appointment = Find(state, picked.Appointment)! with { State = AppointmentState.Planned, Chosen = picked.When, Changed = stamp.At };
        return Changes.Put(appointment, The(state) with { Turn = RequestSide.Expert }) with
        {
            Messages = [.. Tell(state, appointment), .. Notices.Talk(state, appointment, stamp)],
        };
    }

    public static Changes Apply(IState state, TimesDeclined declined, Stamp stamp)
    {
        var appointment = Find(state, declined.Appointment)! with { State = AppointmentState.Declined, Reason = declined.Reason };
        return Changes.Put(appointment, The(state) with { Turn = RequestSide.Expert }) with { Messages = [Notices.Appointment(state, appointment.By, stamp)] };
    }

    /// <summary>Of what stood in calendars both hear; what was only offered just goes.</summary>
    public static Changes Apply(IState state, AppointmentCancelled cancelled, Stamp stamp)
    {
        var before = Find(state, cancelled.Appointment)!;
        var after = before with { State = AppointmentState.Cancelled, Reason = cancelled.Reason, Seq = before.Seq + 1, Changed = stamp.At };
        return Changes.Put(after) with
        {
            Messages = before.State == AppointmentState.Planned
                ? [.. Tell(state, after), .. Notices.Talk(state, after, stamp)]
                : [.. new[] { before.By, The(state).Asker }.Where(person => person != stamp.By).Select(person => Notices.Appointment(state, person, stamp))],
        };
    }

    private static Message[] Tell(IState state, AppointmentDocument appointment)
    {
        var asker = The(state).Asker;
        return [To(state, appointment, asker, appointment.By), To(state, appointment, appointment.By, asker)];
    }

    private static Message To(IState state, AppointmentDocument appointment, string person, string other) => new(
        GrainId.Parse(person),
        new SetAppointment(
            Ids.KeyOf(appointment.Id),
            new($"{state.Grain}", other, appointment.Chosen!, appointment.State, appointment.Seq, appointment.Place, appointment.Changed)));

    private static AppointmentDocument? Find(IState state, string key) => state.Find<AppointmentDocument>(AppointmentDocument.IdOf(key));

    private static RequestDocument The(IState state) => state.Find<RequestDocument>(RequestDocument.TheId)!;
}
