using FsCheck;
using FsCheck.Fluent;
using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Leerlab.AppointmentBench;
using static Leerlabs.Grains.Tests.Leerlab.LeerlabBench;
using Outcome = Leerlabs.Grains.Tests.Kit.Outcome;

namespace Leerlabs.Grains.Tests.Leerlab;

public sealed class AppointmentPropertyTests
{
    private const int Schools = 4;
    private static readonly Config Some = Config.QuickThrowOnFailure.WithMaxTest(150);

    [Fact]
    public void Order_of_the_answers_makes_no_difference() => FsCheck.Check.One(Some, Prop.ForAll(Course.OfAtMost(40), course =>
    {
        var bench = OfFour();
        bench.Does(TheManager, Proposal);
        foreach (var who in course.Acts.Select(act => act.Who % (Schools + 1)).Concat(Enumerable.Range(0, Schools + 1)).Distinct())
        {
            Assert.Null(CoachOf(bench));
            bench.Does(who == Schools ? Ineke : Delegate(who), who == Schools ? Accept : Yes(School(who)));
        }

        Assert.Equal(Ineke.Id, CoachOf(bench)?.Person);
    }));

    [Fact]
    public void Nobody_is_appointed_against_a_school_or_without_one() => FsCheck.Check.One(Some, Prop.ForAll(Course.OfAtMost(80), course =>
    {
        var bench = OfFour();
        foreach (var act in course.Acts)
        {
            var appointed = Play(bench, act).Events.OfType<CoachAppointed>().SingleOrDefault();
            if (appointed is not null)
                EveryoneAgreed(bench, Of(bench, appointed.Appointment));
        }
    }));

    [Fact]
    public void There_are_never_two_coaches_on_a_day() => FsCheck.Check.One(Some, Prop.ForAll(Course.OfAtMost(80), course =>
    {
        var bench = OfFour();
        foreach (var act in course.Acts)
            Play(bench, act);

        for (var day = Today; day < Today.AddDays(120); day = day.AddDays(1))
            CoachOf(bench, day);
    }));

    private static void EveryoneAgreed(RuleBench bench, Appointment appointment)
    {
        var present = bench.State.Ordered.OfType<LeerlabSchool>().Where(school => school.Left is null).Select(school => school.School).ToList();
        Assert.NotEmpty(present);
        Assert.True(appointment.Candidate?.Accepts);
        Assert.All(present, school => Assert.True(appointment.Answers.Single(answer => answer.School == school).Agrees));
        Assert.All(present, school => Assert.Contains(
            bench.State.Ordered.OfType<Member>(),
            member => member.School == school && member.Person == appointment.Answers.Single(answer => answer.School == school).By));
    }

    private static Outcome Play(RuleBench bench, Act act) => (act.What % 12) switch
    {
        0 or 1 => bench.Send(TheManager, new ProposeCoach($"proposal-{act.How}", $"person/coach{act.Who % 3}", new Effort(Hours: 4), "Elke maand.", Day(bench, act.How % 30), act.Which % 3 == 0 ? Day(bench, 31 + (act.Which % 30)) : null)),
        2 or 3 or 4 or 5 => bench.Send(Delegate(act.Who), new AnswerAppointment(Open(bench), School(act.Who), act.How % 6 > 0, "Te druk.")),
        6 or 7 => bench.Send(Actor.Person(Candidate(bench)), new AnswerProposal(Open(bench), act.How % 6 > 0)),
        8 => bench.Send(TheManager, new WithdrawAppointment(Open(bench), "Toch niet.")),
        9 => bench.Send(TheManager, act.How % 2 == 0 ? new RemoveSchool(School(act.Who), "Fusie.") : new AddSchool(School(act.Who), "Terug", "Goes")),
        10 => bench.Send(TheManager, new AddMember($"member-{act.How}-{act.Which}", Delegate(act.Who).Id, Role.Delegate, School(act.Who))),
        _ => Waited(bench, act),
    };

    private static Outcome Waited(RuleBench bench, Act act)
    {
        bench.Wait(TimeSpan.FromDays(act.How % 9));
        return new(null, null, [], [], []);
    }

    private static string Open(RuleBench bench) =>
        bench.State.Ordered.OfType<Appointment>().FirstOrDefault(one => one.State == AppointmentState.Open) is { } open ? Ids.KeyOf(open.Id) : "none-open";

    private static string Candidate(RuleBench bench) =>
        bench.State.Documents.GetValueOrDefault($"appointment/{Open(bench)}") is Appointment open ? open.Person : "person/nobody";

    private static DateOnly Day(RuleBench bench, int later) => DutchDay.Of(bench.Now).AddDays(later);

    private static string School(int number) => $"school/99aa0{number % Schools}";

    private static Actor Delegate(int number) => Actor.Person($"person/delegate{number % Schools}");

    private static RuleBench OfFour()
    {
        var bench = Started();
        for (var number = 0; number < Schools; number++)
        {
            bench.Does(TheManager, new AddSchool(School(number), $"School {number}", "Goes"));
            bench.Does(TheManager, new AddMember($"delegate-{number}", Delegate(number).Id, Role.Delegate, School(number)));
        }

        return bench;
    }
}
