using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Poll;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Poll.PollBench;

namespace Leerlabs.Grains.Tests.Poll;

public sealed class PollConvergenceTests
{
    private static readonly Actor[] People = [Anna, Aad, Bram, Cleo, Leader, Ineke, Chair, Team, Board, Expert];

    private static readonly Plays Plays = new(
        () => Open(),
        [.. People, Actor.Person("person/stranger"), Actor.System],
        [
            Answers,
            Answers,
            (bench, act) => bench.Send(Who(act), new AnswerFor(People[act.How % 10].Id, [new(Option(act), (Answer)(act.How % 3))])),
            (bench, act) => bench.Send(Who(act), new NameStandIn(act.How % 4 == 0 ? null : People[act.How % 5].Id)),
            (bench, act) => bench.Send(Who(act), new InviteGuest(Guest(act), "Els Bakker", Hash, act.How % 3 == 0, act.How % 2 == 0 ? "els@gemeente.example" : null)),
            (bench, act) => bench.Send(Actor.System, new AnswerGuest(Guest(act), Hash, [new(Option(act), (Answer)(act.How % 3))], $"Gast {act.How}")),
            (bench, act) => bench.Send(Who(act), new WithdrawGuest(Guest(act))),
            (bench, act) => Mails(bench, act, mail => new PutGuestMailOff(mail, bench.Now.AddHours(act.How % 20))),
            (bench, act) => Mails(bench, act, mail => new EndGuestMail(mail)),
            (bench, act) => bench.Send(Actor.System, new StopGuestMail(Guest(act))),
            (bench, act) => bench.Send(Who(act), new AddOption(Option(act), When.On(new DateOnly(2026, 12, 1).AddDays(act.How % 60)))),
            (bench, act) => bench.Send(Who(act), new RemoveOption(Option(act))),
            (bench, act) => bench.Send(Who(act), new DescribePoll($"Titel {act.How}", "Waarom", act.How % 2 == 0)),
            (bench, act) => bench.Send(Who(act), act.How % 4 == 0 ? new ClosePoll() : new SetDeadline(bench.Now.AddHours(1 + (act.How % 300)))),
            (bench, act) => bench.Send(Who(act), new Remind()),
            (bench, act) => bench.Send(TheLab, new SetMember(People[act.Which % 10].Id, act.How, Roles(bench, act))),
            (bench, act) => bench.Send(TheLab, new SetSchool(Kwelder, $"Kwelder {act.How % 5}", 1, act.How % 3 == 0)),
            (bench, act) => bench.Wait(TimeSpan.FromHours(act.How % 72)),
            (bench, act) => { if (act.How % 7 == 0) bench.Send(Who(act), Choice(Option(act))); },
            (bench, act) => { if (act.How % 7 == 1) bench.Send(Who(act), new CancelPoll("Te druk.")); },
        ]);

    [Fact]
    public void Documents_and_frames_after_them_make_the_documents_of_now_for_everyone() => Plays.Converge();

    [Fact]
    public void Every_type_of_event_is_played() => Plays.CoverEvery<PollEvent>();

    private static void Answers(RuleBench bench, Act act) =>
        bench.Send(Who(act), new GiveAnswer([new(Option(act), act.How % 5 == 0 ? null : (Answer)(act.How % 3))], act.How % 9 == 0 ? $"Opmerking {act.How}" : null));

    private static System.Collections.Immutable.ImmutableArray<AccessRole> Roles(RuleBench bench, Act act) => (act.How % 4) switch
    {
        0 => [],
        1 => [new(Role.Delegate, Trekvaart, bench.Now.AddHours(1 + (act.How % 50)))],
        2 => [new(Role.LeerlabTeam)],
        _ => [new(Role.Delegate, Kwelder), new(Role.Chair)],
    };

    private static void Mails(RuleBench bench, Act act, Func<string, PollCommand> make)
    {
        var mails = bench.State.Documents.Values.OfType<GuestMail>().ToArray();
        if (mails.Length > 0)
            bench.Send(Actor.System, make(Grains.Core.Ids.KeyOf(mails[act.How % mails.Length].Id)));
    }

    private static Actor Who(Act act) => People[act.Who % People.Length];

    private static string Option(Act act) => $"option-{1 + (act.Which % 4)}";

    private static string Guest(Act act) => $"guest-{act.Which % 3}-els";
}
