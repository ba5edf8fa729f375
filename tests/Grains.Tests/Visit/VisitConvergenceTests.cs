using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Tests.Kit;
using Leerlabs.Grains.Visit;
using static Leerlabs.Grains.Tests.Visit.VisitBench;

namespace Leerlabs.Grains.Tests.Visit;

public sealed class VisitConvergenceTests
{
    private static readonly Plays Plays = new(
        New,
        [Visitor, Visited, Other, Stranger, Actor.System],
        [
            (bench, _) => bench.Send(TheLab, Birth),
            (bench, act) => bench.Send(TheLab, new SetMember(Who(act).Id, 8 + act.How, act.Which % 3 == 0 ? [] : [Some(bench, act)])),
            (bench, act) => bench.Send(Who(act), new ChangeVisit(Lesson: $"Les {act.How % 3}")),
            (bench, act) => bench.Send(Who(act), new SetVisitGoal($"Doel {act.How % 3}")),
            (bench, act) => bench.Send(Visitor, new Observe($"Zag {act.How % 3}", Effect: act.Which % 2 == 0 ? null : "Effect")),
            (bench, act) => bench.Send(Visitor, new GiveFeedback("Naartoe", "Ver", act.How % 3 == 0 ? null : "Verder")),
            (bench, act) => bench.Send(Who(act), new CloseVisit()),
            (bench, act) => bench.Send(act.Who % 4 > 0 ? Visited : Other, new ShareVisit(act.How % 2 == 0 ? [Other.Id, Stranger.Id] : act.How % 3 == 0 ? [Stranger.Id] : [])),
            (bench, act) => bench.Send(act.How % 7 == 0 ? Visited : Other, new CancelVisit()),
            (bench, act) => bench.Wait(TimeSpan.FromHours(act.How % 72)),
        ]);

    [Fact]
    public void Documents_and_frames_after_them_make_the_documents_of_now_for_everyone() => Plays.Converge();

    [Fact]
    public void Every_type_of_event_is_played() => Plays.CoverEvery<VisitEvent>();

    private static AccessRole Some(RuleBench bench, Act act) => new((Role)(act.How % 10), Until: act.How % 3 == 0 ? bench.Now.AddHours(act.How % 50) : null);

    private static Actor Who(Act act) => (act.Who % 4) switch { 0 => Visitor, 1 => Visited, 2 => Other, _ => Stranger };
}
