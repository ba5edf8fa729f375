using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.School;
using Leerlabs.Grains.Tests.Kit;
using AddAction = Leerlabs.Grains.School.AddAction;
using RemoveAction = Leerlabs.Grains.School.RemoveAction;

namespace Leerlabs.Grains.Tests.School;

public sealed class SchoolConvergenceTests
{
    private static readonly DateTimeOffset Begin = new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero);

    private static readonly Plays Plays = new(
        () => new RuleBench(new SchoolRules(), new GrainId("school", "99aa00"), Begin),
        [P(0), P(1), P(2), Actor.Person("person/sanne"), Actor.System],
        [
            (bench, act) => bench.Send(Actor.System, new RegisterSchool(SchoolSamples.Kwelderland with { ShortName = $"Naam {act.How % 3}" })),
            (bench, act) => bench.Send(Actor.System, new SchoolGone(DutchDay.Of(bench.Now).AddDays(act.How % 9))),
            (bench, act) => bench.Send(Actor.System, new SetTrajectory($"leerlab/lab{act.Which % 3}", $"Naam {act.How % 3}", DutchDay.Of(bench.Now))),
            (bench, act) => bench.Send(Actor.System, new SetKeeper($"leerlab/lab{act.Which % 3}", $"person/p{act.How % 3}", act.How % 2 == 0, Role: act.Who % 2 == 0 ? Role.Delegate : null)),
            (bench, act) => bench.Send(Actor.System, new AddClosed($"closed-{act.Which % 9}", Near(bench, act), Near(bench, act), (ClosedFor)(act.How % 3))),
            (bench, act) => bench.Send(Actor.System, new ChangeClosed($"closed-{act.Which % 9}", Near(bench, act), Near(bench, act), (ClosedFor)(act.How % 3))),
            (bench, act) => bench.Send(Actor.System, new RemoveClosed($"closed-{act.Which % 9}")),
            (bench, act) => bench.Send(P(act.How), new PlanSchoolMeeting($"meeting-{act.Which % 9}", MeetingKind.BoardSession, "Bord", When.On(Near(bench, act)))),
            (bench, act) => bench.Send(Actor.System, Told(bench, act)),
            (bench, act) => bench.Send(P(act.Who), new AddAction($"action-{act.Which % 2}", "Bord", null, Near(bench, act))),
            (bench, act) => bench.Send(P(act.Who), new FinishAction($"action-{act.Which % 2}", act.How % 4 != 0)),
            (bench, act) => bench.Send(P(act.Who), new RemoveAction($"action-{act.Which % 2}")),
            (bench, act) => bench.Send(Actor.System, Decided(bench, act)),
            (bench, act) => bench.Send(P(act.Who), new ReviewDecision($"decision-{act.Which % 2}", Near(bench, act))),
            (bench, act) => bench.Send(Actor.System, new ReturnDecision($"decision-{act.Which % 2}")),
        ]);

    private static Actor P(int number) => Actor.Person($"person/p{number % 3}");

    private static SetSchoolMeeting Told(RuleBench bench, Act act) =>
        new($"meeting-{act.Which % 9}", new MeetingSummary("Bord", When.On(Near(bench, act)), (MeetingState)(act.How % 5), act.How));

    private static SetDecision Decided(RuleBench bench, Act act) =>
        new("meeting-1", $"decision-{act.Which % 2}", act.How % 4 == 0 ? null : new($"Besluit {act.How}", "person/p0", bench.Now, Near(bench, act)));

    private static DateOnly Near(RuleBench bench, Act act) => DutchDay.Of(bench.Now).AddDays(act.How % 40);

    [Fact]
    public void Documents_and_frames_after_them_make_the_documents_of_now_for_everyone() => Plays.Converge();

    [Fact]
    public void Every_type_of_event_is_played() => Plays.CoverEvery<SchoolEvent>();
}
