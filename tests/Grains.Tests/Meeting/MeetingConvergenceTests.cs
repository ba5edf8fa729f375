using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Meeting.MeetingBench;

namespace Leerlabs.Grains.Tests.Meeting;

public sealed class MeetingConvergenceTests
{
    private static readonly Plays Plays = new(
        New,
        [In(Role.Chair), In(Role.Delegate), In(Role.BoardExecutive), In(Role.Expert), Other, Actor.Person("person/stranger"), Actor.System],
        [
            (bench, act) => bench.Send(TheLab, Birth(act.How % 2 == 0 ? MeetingKind.Meeting : MeetingKind.KickOff)),
            (bench, act) => bench.Send(TheLab, new SetMember(Who(act).Id, 8 + act.How, act.Which % 3 == 0 ? [] : [Some(bench, act)])),
            (bench, act) => bench.Send(Who(act), new ChangeMeeting($"Bijeenkomst {act.How % 3}")),
            (bench, act) => bench.Send(In(Role.Chair), new ChangeMeeting($"Bijeenkomst {act.How % 3}", Place: new Place(Address: "Zaal 3"))),
            (bench, act) => bench.Send(act.How % 4 == 0 ? In(Role.Chair) : Other, new CancelMeeting()),
            (bench, act) => bench.Send(Who(act), new StartMeeting()),
            (bench, act) => bench.Send(Planner(act), new StartMeeting()),
            (bench, act) => bench.Send(Planner(act), new AddItem(Item(act), (ItemKind)(act.How % 4), $"Punt {act.How}", Minutes: 5 + (act.How % 20), Before: "item-2")),
            (bench, act) => bench.Send(Planner(act), new ChangeItem(Item(act), (ItemKind)(act.How % 4), $"Punt {act.How}")),
            (bench, act) => bench.Send(Planner(act), new MoveItem(Item(act), act.How % 2 == 0 ? $"item-{act.Who % 6}" : null)),
            (bench, act) => bench.Send(Planner(act), new RemoveItem(act.How % 5 == 0 ? "item-3" : Item(act))),
            (bench, act) => bench.Send(Planner(act), new NameMinuteTaker(act.How % 3 == 0 ? null : In(Role.Delegate).Id)),
            (bench, act) => bench.Send(Who(act), new AnswerInvitation((Reply)(act.How % 3))),
            (bench, act) => bench.Send(Actor.System, new RecordAnswer(Who(act).Id, (Reply)(act.How % 3), At: bench.Now.AddHours(act.How - 2), Seq: act.Which % 3, Proposed: act.How % 2 == 0 ? When.On(new(2027, 1, 1 + (act.How % 28))) : null)),
            (bench, act) => bench.Send(Who(act), new Attend()),
            (bench, act) => bench.Send(Planner(act), new MarkPresent(Who(act).Id, act.How % 2 == 0)),
            (bench, act) => bench.Send(act.How % 3 == 0 ? Leader(bench) : Who(act), new TakeLead()),
            (bench, act) => bench.Send(Leader(bench), new HandOver(Who(act).Id)),
            (bench, act) => bench.Send(Leader(bench), new GoTo($"item-{act.How % 7}")),
            (bench, act) => bench.Send(Leader(bench), new SetTimer(act.How % 4 == 0 ? null : act.How % 900)),
            (bench, act) => bench.Send(Leader(bench), new ExtendTimer(120)),
            (bench, act) => bench.Send(Leader(bench), new PauseTimer(act.How % 2 == 0)),
            (bench, act) => bench.Send(Who(act), new RaiseHand(act.How % 3 > 0)),
            GoRound,
            (bench, act) => bench.Send(Planner(act), new EndMeeting()),
            WriteAction,
            WriteDecision,
            Leave,
            Report,
            (bench, act) => bench.Send(Planner(act), new AddAddendum($"addendum{act.How}", "Toch anders.")),
            (bench, act) => bench.Wait(TimeSpan.FromHours(act.How % 72)),
        ]);

    [Fact]
    public void Documents_and_frames_after_them_make_the_documents_of_now_for_everyone() => Plays.Converge();

    [Fact]
    public void Every_type_of_event_is_played() => Plays.CoverEvery<MeetingEvent>();

    private static AccessRole Some(RuleBench bench, Act act) => new((Role)(act.How % 10), Until: act.How % 3 == 0 ? bench.Now.AddHours(act.How % 50) : null);

    /// <summary>Someone's role ends by itself.</summary>
    private static void Leave(RuleBench bench, Act act)
    {
        bench.Send(TheLab, new SetMember(Other.Id, 2_000 + bench.State.Seq, [new(Role.Delegate, Waterlinde, bench.Now.AddHours(act.How % 5))]));
        bench.Wait(TimeSpan.FromHours(act.How % 9));
    }

    /// <summary>An action is written down; then it changes, or is taken back.</summary>
    private static void WriteAction(RuleBench bench, Act act)
    {
        var key = $"action-{act.Which % 4}x";
        bench.Send(In(Role.Delegate), new AddAction(key, "Vragenlijst", Other.Id, new(2027, 1, 4)));
        bench.Send(In(Role.Coach), act.How % 3 == 0 ? new RemoveAction(key) : new ChangeAction(key, $"Lijst {act.How}"));
    }

    private static void WriteDecision(RuleBench bench, Act act)
    {
        var key = $"decision-{act.Which % 4}";
        bench.Send(In(Role.Delegate), new AddDecision(key, "Elke maand"));
        bench.Send(In(Role.Coach), act.How % 3 == 0 ? new RemoveDecision(key) : new ChangeDecision(key, $"Elke week {act.How}"));
    }

    private static void Report(RuleBench bench, Act act)
    {
        bench.Send(Planner(act), new EndMeeting());
        bench.Send(Planner(act), new ShareReport(DutchDay.Of(bench.Now).AddDays(8 + (act.How % 20))));
        bench.Wait(TimeSpan.FromDays(act.How % 40));
        if (act.How % 4 == 0)
            bench.Send(Planner(act), new FixReport());
    }

    private static void GoRound(RuleBench bench, Act act)
    {
        bench.Send(Leader(bench), new BeginRound());
        bench.Send(Leader(bench), new GiveTurn(act.How % 2 == 0 ? Kwelderland : Waterlinde));
        if (act.How % 3 == 0)
            bench.Send(Leader(bench), new GiveTurn());
    }

    private static Actor Planner(Act act) => act.Who % 2 == 0 ? In(Role.Chair) : In(Role.LeerlabTeam);

    private static Actor Leader(RuleBench bench) =>
        bench.State.Documents.GetValueOrDefault("run") is RunDocument run ? Actor.Person(run.Leader) : In(Role.Chair);

    private static string Item(Act act) => $"item-key-{act.Which % 4}";

    private static Actor Who(Act act) => act.Who % 3 == 0 ? Other : In((Role)(act.Who % 10));
}
