using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Poll;
using Leerlabs.Grains.PracticeExample;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Leerlab.LeerlabBench;
using AddAction = Leerlabs.Grains.Leerlab.AddAction;
using ChangeAction = Leerlabs.Grains.Leerlab.ChangeAction;
using RemoveAction = Leerlabs.Grains.Leerlab.RemoveAction;

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
            (bench, act) => bench.Send(TheManager, act.How % 2 == 0 ? new RemoveSubQuestion(Asked(bench)) : new EditSubQuestion(Asked(bench), $"Waarom {act.How}?")),
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
            (bench, act) => bench.Send(Who(act), Proposal(bench, act)),
            (bench, act) => bench.Send(Who(act), Proposal(bench, act)),
            (bench, act) => bench.Send(Of(bench, School(act.Who)), new AnswerAppointment(Open(bench), School(act.Who), act.How % 3 > 0, "Te druk.")),
            (bench, act) => bench.Send(Candidate(bench), new AnswerProposal(Open(bench), act.How % 3 > 0)),
            Agree,
            InviteToCoach,
            (bench, act) => bench.Send(Who(act), new WithdrawAppointment(act.How % 2 == 0 ? Open(bench) : Key("coaching", act), "Toch niet.")),
            (bench, act) => bench.Send(Actor.System, new WeighAppointment(act.Who % 2 == 0 ? Open(bench) : Key("coaching", act), act.How % 2 == 0 ? null : new Fit(true))),
            (bench, act) => bench.Send(Who(act), Recording(bench, act)),
            PlanSomething,
            (bench, act) => bench.Send(Actor.System, new SetMeeting(Key("meeting", act), new("Anders", When.On(Day(bench, 1)), (MeetingState)(act.How % 5), act.How))),
            (bench, act) => bench.Send(Who(act), new AddAction(Key("action", act), "Vragenlijst", act.How % 2 == 0 ? Person(act.How) : null, Day(bench, 3))),
            (bench, act) => bench.Send(Who(act), act.How % 2 == 0 ? new ChangeAction(Key("action", act), $"Lijst {act.How}") : new RemoveAction(Key("action", act))),
            (bench, act) => bench.Send(Who(act), new FinishAction(Key("action", act), act.How % 3 > 0)),
            (bench, act) => bench.Send(Actor.System, new SetAction("meeting1", Key("action", act), act.How % 4 == 0 ? null : new("Anders", Person(act.How), bench.Now))),
            Decide,
            Poll,
            (bench, act) => bench.Wait(TimeSpan.FromHours(act.How % 72)),
        ]);

    [Fact]
    public void Documents_and_frames_after_them_make_the_documents_of_now_for_everyone() => Plays.Converge();

    [Fact]
    public void Every_type_of_event_is_played() => Plays.CoverEvery<LeerlabEvent>();

    private static void Poll(RuleBench bench, Act act)
    {
        bench.Send(Who(act), new StartPoll(Key("poll", act), "Wanneer?", [new("option-1", When.On(Day(bench, act.How % 9)))], Everyone: act.How % 2 == 0));
        bench.Send(Actor.System, new SetPoll(Key("poll", act), new("Wanneer dan?", (PollState)(act.How % 4), act.How, [], [Person(act.Who)])));
        bench.Send(Actor.System, new ChooseDate(Key("poll", act), Key("chosen", act), MeetingKind.Meeting, "Gekozen", When.On(Day(bench, 9)), Person(act.Who)));
    }

    private static void PlanSomething(RuleBench bench, Act act)
    {
        bench.Send(Who(act), new PlanMeeting(Key("meeting", act), (MeetingKind)(act.How % 5), "Bijeenkomst", When.On(Day(bench, act.How % 9))));
        bench.Send(TheManager, MemberIn(Role.Chair));
        bench.Send(TheManager, MemberIn(Role.LeerlabTeam));
        bench.Send(In(Role.Chair), new AskExpert(Key("request", act), "privacy", new($"Vraag {act.How}"), RequestReaders.Lab));
        bench.Send(Actor.System, new SetRequest(
            Key("request", act), new("privacy", RequestReaders.Lab, (RequestState)(act.How % 8), bench.Now, RequestSide.Asker, Question: $"Vraag {act.How}")));
        bench.Send(In(Role.Chair), new StartExample(Key("example", act), $"Voorbeeld {act.How}", []));
        bench.Send(Actor.System, new SetExample(Key("example", act), new($"Voorbeeld {act.How}", (ExampleState)(act.How % 4), In(Role.Chair).Id, bench.Now, ["coach"])));
        bench.Send(In(Role.Chair), new PlanVisit(Key("visit", act), In(Role.Chair).Id, In(Role.LeerlabTeam).Id, When.On(Day(bench, act.How % 9))));
    }

    private static ProposeCoach Proposal(RuleBench bench, Act act) =>
        new(Key("coaching", act), Person(act.How), new Effort(Hours: 4), "Elke maand.", Day(bench, act.How % 3), School: act.How % 5 == 0 ? School(act.Who) : null);

    /// <summary>A decision is taken; then it is looked at again, taken back, or waits for its day.</summary>
    private static void Decide(RuleBench bench, Act act)
    {
        var (key, day) = (Key("decision", act), Day(bench, 1 + (act.How % 3)));
        bench.Send(Actor.System, new SetDecision("meeting1", key, new($"Elke week {act.How}", Person(act.How), bench.Now, act.Who % 4 == 0 ? null : day)));
        if (act.How % 3 == 0)
            bench.Send(TheManager, new ReviewDecision(key, act.Who % 2 == 0 ? null : day.AddDays(7)));
        else if (act.How % 3 == 1)
            bench.Send(Actor.System, new SetDecision("meeting1", key));
        else
            bench.Wait(TimeSpan.FromDays(4));
    }

    private static RecordCoach Recording(RuleBench bench, Act act) => new(
        Key("recorded", act),
        Person(act.Who),
        new Effort(Hours: 4),
        "Elke maand.",
        Day(bench, act.How % 3),
        [.. bench.State.Ordered.OfType<LeerlabSchool>().Where(school => school.Left is null).Select(school => new AgreedBefore(school.School, Day(bench, 0)))],
        "Op de startbijeenkomst.");

    /// <summary>Every school agrees, and the candidate does, or a school leaves with its answer.</summary>
    private static void Agree(RuleBench bench, Act act)
    {
        bench.Send(TheManager, Proposal(bench, act));
        foreach (var school in bench.State.Ordered.OfType<LeerlabSchool>().Where(school => school.Left is null).ToList())
        {
            bench.Send(Actor.System, new AddMember($"delegate-{school.School[^2..]}", $"person/{school.School[^2..]}", Role.Delegate, school.School));
            bench.Send(Of(bench, school.School), new AnswerAppointment(Open(bench), school.School, true));
        }

        if (act.How % 2 == 0)
            bench.Send(Candidate(bench), new AnswerProposal(Open(bench), true));
        else if (Answered(bench) is { } leaving)
            bench.Send(Actor.System, new RemoveSchool(leaving, "Fusie."));
    }

    /// <summary>Someone who is of the school, if there is one.</summary>
    private static Actor Of(RuleBench bench, string school) => Actor.Person(
        bench.State.Ordered.OfType<Member>().LastOrDefault(member => member.School == school && member.End is null)?.Person ?? Person(0));

    private static string Asked(RuleBench bench) => bench.State.Ordered.OfType<SubQuestion>().FirstOrDefault() is { } asked ? Ids.KeyOf(asked.Id) : "none-asked";

    private static string Open(RuleBench bench) =>
        bench.State.Ordered.OfType<Appointment>().FirstOrDefault(one => one.State == AppointmentState.Open) is { } open ? Ids.KeyOf(open.Id) : "none-open";

    private static void InviteToCoach(RuleBench bench, Act act)
    {
        var key = $"coach-link-{bench.State.Seq}";
        bench.Send(Actor.System, new Invite(key, Role.Coach, Hash));
        if (act.How % 4 == 0)
            bench.Send(Actor.System, new WithdrawInvitation(key));
        bench.Send(Actor.System, new AcceptInvitation(key, Hash, Person(act.Who), $"accepted-{act.How}"));
    }

    private static string? Answered(RuleBench bench) =>
        bench.State.Documents.GetValueOrDefault(Appointment.IdOf(Open(bench))) is Appointment { Answers: [var answer, ..] } ? answer.School : null;

    private static Actor Candidate(RuleBench bench) => Actor.Person(
        bench.State.Documents.GetValueOrDefault(Appointment.IdOf(Open(bench))) is Appointment appointment ? appointment.Person : Person(0));

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
