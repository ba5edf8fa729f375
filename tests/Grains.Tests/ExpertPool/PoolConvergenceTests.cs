using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertPool;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.ExpertPool.PoolBench;

namespace Leerlabs.Grains.Tests.ExpertPool;

public sealed class PoolConvergenceTests
{
    private static readonly Actor[] People = [Co, Ed, Nina, Stranger];

    private static readonly Plays Plays = new(
        Open,
        [.. People, Actor.System],
        [
            (bench, act) => bench.Send(TheProgramme, Described with { Stamp = act.How, Days = 1 + (act.How % 9), Managers = [People[act.Who % 4].Id], CommandId = "" }),
            (bench, act) => bench.Queue((RequestState)(act.How % 8), $"request{act.Which % 4}", Begin.AddDays(act.Who % 3)),
            (bench, act) => bench.Send(TheRequest, new LeaveQueue($"request{act.Which % 4}")),
            (bench, act) => bench.Send(TheRequest, new SeekAlong($"request{act.Which % 4}", Who(act).Id, Co.Id)),
            (bench, act) => bench.Send(People[act.How % 3], new AddExpert(Who(act).Id, $"Vak {act.How % 3}", 1, act.How % 2 == 0)),
            (bench, act) => bench.Send(People[act.How % 3], new ChangeExpert(Who(act).Id, [], $"Vak {act.How % 3}", 2, act.How % 2 == 0)),
            (bench, act) => bench.Send(People[act.How % 3], new RemoveExpert(Who(act).Id)),
            (bench, act) => bench.Send(Who(act), new MarkSignal($"signal-{act.Which % 3}", $"request{act.How % 4}", (SignalLine)(act.How % 2), $"Tekst {act.How}")),
            (bench, act) => bench.Send(Who(act), new UnmarkSignal($"signal-{act.Which % 3}", $"request{act.How % 4}")),
            (bench, act) => bench.Send(Who(act), new WordSignal($"signal-{act.Which % 3}", (SignalLine)(act.How % 2), $"Anders {act.How}")),
            Join,
        ]);

    [Fact]
    public void Documents_and_frames_after_them_make_the_documents_of_now_for_everyone() => Plays.Converge();

    [Fact]
    public void Every_type_of_event_is_played() => Plays.CoverEvery<PoolEvent>();

    // Two that are there are rare by themselves.
    private static void Join(RuleBench bench, Act act)
    {
        bench.Queue(key: $"request{act.How % 4}");
        foreach (var signal in new[] { "signal-0", "signal-1" })
            bench.Send(Co, new MarkSignal(signal, $"request{act.How % 4}", SignalLine.Chain, "Tekst"));
        bench.Send(Who(act), new JoinSignals("signal-0", "signal-1"));
    }

    private static Actor Who(Act act) => People[act.Who % 4];
}
