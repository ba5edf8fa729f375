using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Leerlab;

/// <summary>The appointments of the leerlab; at most one is open.</summary>
internal static class Appointments
{
    public static Appointment? Find(IState state, string key) => state.Find<Appointment>(Appointment.IdOf(key));

    public static Appointment Of(IState state, string key) => Find(state, key)!;

    public static Appointment? Open(IState state) => state.All<Appointment>().FirstOrDefault(one => one.State == AppointmentState.Open);

    /// <summary>The appointment that made a member coach.</summary>
    public static Appointment? Made(IState state, string member) => state.All<Appointment>().FirstOrDefault(one => one.Member == member);

    /// <summary>The coach's grain says how it fits.</summary>
    public static Decision Weigh(IState state, WeighAppointment asked) =>
        Find(state, asked.Appointment) is { } known && !Fit.Same(known.Fit, asked.Fit) ? new AppointmentWeighed(asked.Appointment, asked.Fit) : Decision.Nothing;

    public static Changes Apply(IState state, AppointmentWeighed weighed) =>
        Changes.Put(Of(state, weighed.Appointment) with { Fit = weighed.Fit });

    /// <summary>The invitation to coach was accepted: the schools can propose the person.</summary>
    public static Changes Apply(IState state, CandidateKnown known, Stamp stamp)
    {
        var candidate = new Candidate { Id = Candidate.IdOf(known.Person), Person = known.Person, At = stamp.At };
        return Changes.Put(candidate) with { Messages = CoachFacts.Known(state, candidate, stamp) };
    }

    public static Changes Put(IState state, Stamp stamp, Appointment appointment) =>
        Changes.Put(appointment) with { Messages = CoachFacts.Of(state, appointment, stamp) };
}
