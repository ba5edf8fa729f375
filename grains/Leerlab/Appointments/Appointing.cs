using System.Collections.Immutable;
using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Grains.Leerlab;

/// <summary>
/// The appointment itself: when every school that takes part agrees and the candidate does, and never otherwise. The coach before leaves on the day on
/// which the new one comes, unless the proposal names another day.
/// </summary>
internal static class Appointing
{
    /// <param name="after">The appointment as it is about to be.</param>
    /// <param name="schools">The schools that take part.</param>
    public static IEnumerable<LeerlabEvent> IfAgreed(IState state, Appointment after, ImmutableHashSet<string> schools, DateTimeOffset now) =>
        after.State == AppointmentState.Open && IsAgreed(after, schools) && !(after.End <= DutchDay.Of(now))
            ? Take(state, after, DutchDay.Of(now))
            : [];

    public static bool IsAgreed(Appointment appointment, ImmutableHashSet<string> schools) =>
        appointment.Candidate is { Accepts: true }
        && !schools.IsEmpty
        && schools.SetEquals(appointment.Answers.Where(answer => answer.Agrees && schools.Contains(answer.School)).Select(answer => answer.School));

    /// <summary>Whose days would fall in those of the new coach ends, and the new one begins.</summary>
    private static IEnumerable<LeerlabEvent> Take(IState state, Appointment appointment, DateOnly today)
    {
        var (key, start) = (Ids.KeyOf(appointment.Id), Later(appointment.Start, today));
        var handOver = appointment.HandOver is { } wanted ? Later(wanted, today) : start;
        return
        [
            .. from other in state.All<Member>()
               where other.Role == Role.Coach && !(other.End <= start) && !(appointment.End <= other.Start)
               let end = Later(other.Start, handOver)
               where !(other.End <= end)
               select new MemberEnded(Ids.KeyOf(other.Id), end, ""),
            new MemberAdded(key, appointment.Person, Role.Coach, null, start, appointment.End, null),
            new CoachAppointed(key, key, start),
        ];
    }

    public static Changes Apply(IState state, CoachAppointed appointed, Stamp stamp) => Appointments.Put(state, stamp, Appointments.Of(state, appointed.Appointment) with
    {
        State = AppointmentState.Appointed,
        Appointed = stamp.At,
        Member = appointed.Member,
        Start = appointed.Start,
    });

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;
}
