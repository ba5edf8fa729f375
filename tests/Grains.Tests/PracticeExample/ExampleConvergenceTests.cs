using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Library;
using Leerlabs.Grains.PracticeExample;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.PracticeExample.ExampleBench;

namespace Leerlabs.Grains.Tests.PracticeExample;

public sealed class ExampleConvergenceTests
{
    private static readonly Actor[] People = [Sanne, Leida, Bram, Lot, Coos, Manager, Ed];

    private static readonly Plays Plays = new(
        () => Begun("06 12345678"),
        [.. People, Board, Stranger, Actor.System],
        [
            (bench, act) => bench.Send(Who(act), new EditPart((ExamplePart)(act.Which % 6), $"Tekst {act.How % 5}", 1 + (act.How % 4))),
            (bench, act) => bench.Send(Who(act), new DescribeExample($"Titel {act.How % 3}", (Licence)(act.Which % 2), Years: [$"year-{1 + (act.How % 6)}"])),
            (bench, act) => bench.Send(Who(act), new ShowSchool(School(act), (act.How % 3) switch { 0 => null, 1 => SchoolShown.Name, _ => SchoolShown.Place })),
            (bench, act) => bench.Send(TheLab, new SetSchool(School(act), $"School {act.How % 3}", "Franeker")),
            (bench, act) => bench.Send(Who(act), new LinkEntry($"entry00{act.How % 4}", [(ExamplePart)(act.Which % 6)])),
            (bench, act) => bench.Send(Who(act), new UnlinkEntry($"entry00{act.How % 4}")),
            (bench, act) => bench.Send(Who(act), new InviteEditor(Ed.Id)),
            (bench, act) => bench.Send(Actor.Grain(GrainId.Parse(Ed.Id)), new GrantEditor(Sanne.Id)),
            (bench, act) => { if (act.How % 3 == 0) bench.Send(Who(act), new EndEditor(Ed.Id)); },
            (bench, act) => bench.Send(Who(act), new AskRelease("Verzonnen.")),
            (bench, act) => bench.Send(Who(act), new Release(For(act), bench.Example().Wording)),
            (bench, act) => { if (act.How % 4 == 0) bench.Send(Who(act), new RefuseRelease(For(act), bench.Example().Wording, "Nog niet.")); },
            Publishes,
            Refuses,
            (bench, act) => { if (act.How % 9 == 0) bench.Send(Who(act), new WithdrawExample("Toch niet.")); },
            (bench, act) => bench.Send(TheLab, new SetMember(People[act.Who % 6].Id, act.How, Roles(bench, act))),
            (bench, act) => bench.Wait(TimeSpan.FromHours(act.How % 200)),
        ]);

    [Fact]
    public void Documents_and_frames_after_them_make_the_documents_of_now_for_everyone() => Plays.Converge();

    [Fact]
    public void Every_type_of_event_is_played() => Plays.CoverEvery<ExampleEvent>();

    // The long way, whole: what few courses come to by themselves.
    private static void Publishes(RuleBench bench, Act act)
    {
        bench.Send(Sanne, new AskRelease("Verzonnen."));
        foreach (var (who, name) in new[] { (Leida, Kwelder), (Lot, Trekvaart), (Coos, "coach") })
            bench.Send(who, new Release(name, bench.Example().Wording));
    }

    private static void Refuses(RuleBench bench, Act act)
    {
        bench.Send(Sanne, new EditPart(ExamplePart.Done, $"Nog eens {act.How}", bench.Part(ExamplePart.Done).Version));
        bench.Send(Sanne, new AskRelease("Verzonnen."));
        bench.Send(Leida, new RefuseRelease(Kwelder, bench.Example().Wording, "Nog niet."));
    }

    private static ImmutableArray<AccessRole> Roles(RuleBench bench, Act act) => (act.How % 5) switch
    {
        0 => [],
        1 => [new(Role.Delegate, Kwelder, bench.Now.AddHours(1 + (act.How % 50)))],
        2 => [new(Role.LeerlabTeam)],
        3 => [new(Role.Coach)],
        _ => [new(Role.SchoolLeader, Kwelder)],
    };

    private static string School(Act act) => act.Which % 2 == 0 ? Kwelder : Trekvaart;

    private static string For(Act act) => act.How % 3 == 0 ? "coach" : School(act);

    private static Actor Who(Act act) => People[act.Who % People.Length];
}
