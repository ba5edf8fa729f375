using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Person;

/// <summary>The lesson visits, and the talks with an expert, in which the person is one of the two, as each visit or request tells.</summary>
internal static class Visits
{
    public static Decision Set(IState state, SetVisit asked) =>
        state.Find<OwnVisit>(OwnVisit.IdOf(asked.Visit))?.Summary == asked.Summary ? Decision.Nothing : new VisitSet(asked.Visit, asked.Summary);

    public static Decision Set(IState state, SetAppointment asked) =>
        state.Find<OwnAppointment>(OwnAppointment.IdOf(asked.Appointment))?.Summary == asked.Summary
            ? Decision.Nothing
            : new AppointmentSet(asked.Appointment, asked.Summary);

    public static Changes Apply(AppointmentSet set) => Changes.Put(new OwnAppointment { Id = OwnAppointment.IdOf(set.Appointment), Summary = set.Summary });

    public static Changes Apply(VisitSet set) => Changes.Put(new OwnVisit { Id = OwnVisit.IdOf(set.Visit), Summary = set.Summary });
}
