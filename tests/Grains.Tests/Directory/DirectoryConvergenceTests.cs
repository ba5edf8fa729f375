using Leerlabs.Grains.Core;
using Leerlabs.Grains.Directory;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Directory.DirectoryBench;

namespace Leerlabs.Grains.Tests.Directory;

public sealed class DirectoryConvergenceTests
{
    private static readonly Plays Plays = new(
        () => With(),
        [.. Enumerable.Range(0, 4).Select(number => Actor.Person($"person/p{number}")), Actor.Person("person/stranger"), Actor.System],
        [
            (bench, act) => bench.Send(Actor.System, ASchool with { School = School(act), Name = $"Naam {act.How}", CommandId = "" }),
            (bench, act) => bench.Send(Actor.System, new UnlistSchool(School(act))),
            (bench, act) => bench.Send(Actor.System, new ListLeerlab($"leerlab/lab{act.Which % 3}", $"Naam {act.How}", "Hoe?", (Phase)(act.How % 6), [])),
            (bench, act) => bench.Send(Actor.System, Person(act)),
            (bench, act) => bench.Send(Actor.System, Person(act)),
        ]);

    [Fact]
    public void Documents_and_frames_after_them_make_the_documents_of_now_for_everyone() => Plays.Converge();

    [Fact]
    public void Every_type_of_event_is_played() => Plays.CoverEvery<DirectoryEvent>();

    private static ListPerson Person(Act act) => Listed(
        $"p{act.Who % 4}",
        [.. Labs.Where((_, index) => (act.How >> index) % 2 == 0)],
        [.. Labs.Where((_, index) => (act.How >> index) % 2 == 1 && (act.Which >> index) % 2 == 0)]) with
    { Manager = act.How % 7 == 0 };

    private static readonly string[] Labs = ["lab0", "lab1", "lab2"];

    private static string School(Act act) => $"school/99aa0{act.Which % 4}";
}
