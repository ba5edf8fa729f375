using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Leerlab.LeerlabBench;

namespace Leerlabs.Grains.Tests.Leerlab;

public sealed class LeerlabConvergenceTests
{
    private static readonly Plays Plays = new(
        New,
        [TheManager, .. Enumerable.Range(0, 5).Select(number => Actor.Person(Person(number))), Actor.Person("person/stranger"), Actor.System],
        [
            (bench, act) => bench.Send(Actor.System, Create(act.How % 4 == 0)),
            (bench, act) => bench.Send(Actor.System, new Describe($"Naam {act.How % 3}", ResearchQuestion: act.How % 2 == 0 ? "" : "Voor wie?")),
            (bench, act) => bench.Send(Who(act), new AddSubQuestion(Key("question", act), $"Hoe {act.How}?")),
            (bench, act) => bench.Send(Who(act), new EditSubQuestion(Key("question", act), $"Waarom {act.How}?")),
            (bench, act) => bench.Send(Who(act), new RemoveSubQuestion(Key("question", act))),
            (bench, act) => bench.Send(Who(act), new ChangePhase((Phase)(act.Which % 5), "Zo liep het.")),
            (bench, act) => bench.Send(Actor.System, new AddSchool(School(act.Which), $"School {act.Which % 3}", "Goes")),
            (bench, act) => bench.Send(Who(act), new SetGoal(School(act.Which), $"Meer {act.How % 3}")),
            (bench, act) => bench.Send(Who(act), new RemoveSchool(School(act.Which), "Fusie.")),
            (bench, act) => bench.Send(Actor.System, Member(bench, act)),
            (bench, act) => bench.Send(Actor.System, Member(bench, act)),
            (bench, act) => bench.Send(Actor.System, new EndMember(Key("member", act), "Andere baan.", act.How % 2 == 0 ? null : Day(bench, act.How % 4))),
            (bench, act) => bench.Send(Actor.System, new Invite(Key("invitation", act), (Role)(act.How % 10), Hash, act.How % 10 < 2 ? School(act.Who) : null)),
            (bench, act) => bench.Send(Who(act), new WithdrawInvitation(Key("invitation", act))),
            (bench, act) => bench.Send(Actor.System, new AcceptInvitation(Key("invitation", act), Hash, Person(act.Who), $"accepted-{act.How}")),
            (bench, act) => bench.Wait(TimeSpan.FromHours(act.How % 72)),
        ]);

    [Fact]
    public void Documents_and_frames_after_them_make_the_documents_of_now_for_everyone() => Plays.Converge();

    [Fact]
    public void Every_type_of_event_is_played() => Plays.CoverEvery<LeerlabEvent>();

    private static AddMember Member(RuleBench bench, Act act)
    {
        var role = (Role)(act.How % 10);
        return new(
            Key("member", act),
            Person(act.Who),
            role,
            Rights.Of(role).NeedsSchool ? School(act.Who) : null,
            act.How % 3 == 0 ? Day(bench, 1) : null,
            act.How % 4 == 0 ? Day(bench, 2 + (act.How % 3)) : null,
            Rights.Of(role).NeedsEntry ? "question1" : null);
    }

    private static DateOnly Day(RuleBench bench, int later) => DutchDay.Of(bench.Now).AddDays(later);

    private static Actor Who(Act act) => act.Who % 3 == 0 ? Actor.Person(Person(act.How)) : TheManager;

    private static string Person(int number) => $"person/person{number % 5}";

    private static string School(int number) => $"school/99aa0{number % 3}";

    private static string Key(string type, Act act) => $"{type}-key-{act.Which % 6}";
}
