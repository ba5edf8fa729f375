using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Meeting;

namespace Leerlabs.Grains.ExpertRequest.Appointments;

/// <summary>Times that an expert offers. The page proposes them from the days on which the expert is there; what is offered is the expert's word.</summary>
internal static class Offering
{
    public static Decision Offer(Asking asking, OfferTimes asked)
    {
        if (!Talking.MayAnswer(asking))
            return asking.Standing.Helps ? Refusal.Forbidden("request-not-yours") : Refusal.Forbidden();

        var refusal = asking.IsGoing()
            ?? Check.NewId(asked.Appointment, "appointment")
            ?? RefuseTimes(asking, asked)
            ?? Place.Refuse(asked.Place)
            ?? RefuseAnother(asking.State, asked.Appointment);
        return refusal is not null ? refusal : new TimesOffered(asked.Appointment, asked);
    }

    public static Changes Apply(IState state, TimesOffered offered, Stamp stamp)
    {
        var request = state.Find<RequestDocument>(RequestDocument.TheId)!;
        var appointment = new AppointmentDocument
        {
            Id = AppointmentDocument.IdOf(offered.Appointment),
            By = stamp.By,
            Times = [.. offered.Asked.Times.OrderBy(time => time.Begins)],
            Place = Place.OrNone(offered.Asked.Place),
            State = AppointmentState.Offered,
            At = stamp.At,
            Seq = 0,
        };
        var after = request with
        {
            Turn = RequestSide.Asker,
            State = request.State == RequestState.Assigned ? RequestState.Talking : request.State,
        };
        return Changes.Put(appointment, after) with { Messages = [Notices.Appointment(state, request.Asker, stamp)] };
    }

    private static Refusal? RefuseTimes(Asking asking, OfferTimes asked) =>
        asked.Times is { IsDefaultOrEmpty: true } ? Refusal.Invalid("appointment-times", "times")
        : asked.Times.Length > Limits.TimesPerOffer ? Refusal.Invalid("appointment-times-many", "times").With("most", Limits.TimesPerOffer)
        : asked.Times.Select(time => RefuseTime(time, asking.Now)).FirstOrDefault(refusal => refusal is not null)
            ?? (asked.Times.Distinct().Count() == asked.Times.Length ? null : Refusal.Invalid("appointment-times-same", "times"));

    private static Refusal? RefuseTime(When time, DateTimeOffset now) =>
        WhenCheck.Refuse(time, "times")
        ?? (time.IsWholeDays ? Refusal.Invalid("when-unclear", "times") : time.Begins <= now ? Refusal.Invalid("appointment-past", "times") : null);

    private static Refusal? RefuseAnother(IState state, string key)
    {
        var all = state.All<AppointmentDocument>().ToList();
        return all.Any(one => one.Id == AppointmentDocument.IdOf(key)) ? Refusal.Conflict("appointment-exists")
            : all.Any(one => one.State == AppointmentState.Offered) ? Refusal.Conflict("appointment-open")
            : all.Count >= Limits.AppointmentsPerRequest ? Refusal.Conflict("appointments-many").With("most", Limits.AppointmentsPerRequest)
            : null;
    }
}
