using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Coach.CoachBench;

namespace Leerlabs.Grains.Tests.Coach;

public sealed class CoachConvergenceTests
{
    private static readonly Plays Plays = new(
        New,
        [Ineke, .. Enumerable.Range(0, 3).Select(Person), Actor.System],
        [
            (bench, act) => bench.Hear($"appointment-{act.Which % 4}", At($"leerlab/lab{act.Which % 3}", act.How % 9, state: (AppointmentState)(act.Who % 4)), act.How),
            (bench, act) => bench.Send(Actor.System, new SetCircle($"leerlab/lab{act.Which % 3}", act.How, act.Who % 3 == 0 ? [] : [Person(act.Who).Id])),
            (bench, act) => bench.Send(Actor.System, new SetStaff(act.How, act.Who % 3 == 0 ? [] : [Person(act.Who).Id])),
            (bench, act) => bench.Send(Ineke, new SetAvailability(act.How % 3 == 0 ? [new(Today, Today.AddDays(act.How % 9))] : [], Hours: 1 + (act.How % 20))),
        ]);

    [Fact]
    public void Documents_and_frames_after_them_make_the_documents_of_now_for_everyone() => Plays.Converge();

    [Fact]
    public void Every_type_of_event_is_played() => Plays.CoverEvery<CoachEvent>();

    private static Actor Person(int number) => Actor.Person($"person/person{number % 3}");
}
