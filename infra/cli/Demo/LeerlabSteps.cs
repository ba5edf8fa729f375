using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.Text;
using Leerlabs.Grains.Text.Edits;

namespace Leerlabs.Cli.Demo;

/// <summary>A leerlab's course: it starts, schools and people join and leave, the phases follow each other.</summary>
internal sealed class LeerlabSteps(ExampleData data, ExampleLeerlab leerlab, ExampleCalendar calendar)
{
    private static readonly TimeOnly Morning = new(8, 30);
    private static readonly (Phase Phase, int Days)[] Course = [(Phase.Plan, 45), (Phase.Execution, 110), (Phase.Sharing, 290)];

    private readonly GrainId _grain = new("leerlab", leerlab.Key);
    private readonly Actor _manager = Actor.Person(data.Manager.Id);

    /// <summary>A few days before the first member, because a weekend may move an entry to before it.</summary>
    public DateTimeOffset Start => calendar.Of(FirstDay + 4, Morning);

    private int FirstDay => leerlab.Members.Max(member => member.StartDaysAgo);

    /// <param name="log">What happens in the leerlab's log.</param>
    public IEnumerable<Step> Of(IReadOnlyList<Step> log) =>
    [
        .. Begin(), .. Schools(), .. Members(log), .. new CoachSteps(data, leerlab, calendar, Start.AddMinutes(45)).All(), .. Plan(), .. Phases(),
        .. new MeetingSteps(leerlab, calendar).All(), .. new PollSteps(leerlab, calendar).All(), .. new VisitSteps(leerlab, calendar).All(),
    ];

    private IEnumerable<Step> Begin()
    {
        yield return new Step(Start, ProgrammeRules.Main, _manager, new StartLeerlab(leerlab.Key, leerlab.Name, leerlab.Question), Settles: true);
        yield return Say(Start.AddMinutes(1), new Describe(ResearchQuestion: leerlab.ResearchQuestion));
        foreach (var (question, index) in leerlab.SubQuestions.Select((question, index) => (question, index)))
            yield return Say(Start.AddMinutes(2 + index), new AddSubQuestion(question.Id, question.Text));
    }

    /// <summary>The plan van aanpak, as someone of the leerlab team wrote it down when everyone was there.</summary>
    private IEnumerable<Step> Plan()
    {
        var writer = leerlab.Members.FirstOrDefault(member => member.Role == Role.LeerlabTeam && member.StartDaysAgo == FirstDay);
        if (writer is not null && leerlab.Plan is { } lines)
            yield return new Step(
                Start.AddHours(3), new GrainId("text", leerlab.Key), Actor.Person($"person/{writer.Person}"),
                new TypeText(0, TextChange.Replace(TextBirth.Plan.Length, 0, TextBirth.Plan.Length, string.Join('\n', lines))), Settles: true);
    }

    private IEnumerable<Step> Schools() => leerlab.Schools.Select((goal, index) =>
    {
        var school = data.Schools.Single(known => $"{known.Brin}{known.Branch}" == goal.School);
        return Say(Start.AddMinutes(20 + index), new AddSchool(ExampleData.SchoolId(goal.School), school.ShortName, school.Place, school.Board, goal.Goal));
    });

    private IEnumerable<Step> Members(IReadOnlyList<Step> log)
    {
        foreach (var member in leerlab.Members.Where(member => member.Role is not (Role.ProgrammeManager or Role.Coach)))
        {
            var acts = log.Where(step => step.Actor.Id == $"person/{member.Person}").Select(step => step.At).DefaultIfEmpty(DateTimeOffset.MaxValue).ToList();
            yield return Say(Joins(member, acts.Min()), Added(member));
            if (member.EndDaysAgo is { } end)
                yield return Say(Later(calendar.Of(end, new TimeOnly(17, 30)), acts.Max().AddMinutes(1)), new EndMember(member.Id, member.Reason!));
        }
    }

    /// <summary>On the day that is told, and before the first thing that the person does.</summary>
    private DateTimeOffset Joins(ExampleMember member, DateTimeOffset first)
    {
        if (member.StartDaysAgo == FirstDay)
            return Start.AddMinutes(40);

        var told = calendar.Of(member.StartDaysAgo, Morning);
        if (leerlab.Entries.FirstOrDefault(entry => entry.Id == member.Entry) is { } question)
            told = Later(told, calendar.Of(question).AddMinutes(1));

        return told < first ? told : first.AddMinutes(-1);
    }

    private static AddMember Added(ExampleMember member) =>
        new(member.Id, $"person/{member.Person}", member.Role, member.School is { } school ? ExampleData.SchoolId(school) : null, Entry: member.Entry);

    private IEnumerable<Step> Phases() => Course
        .Where(step => step.Phase <= leerlab.Phase)
        .Select(step => Say(calendar.Of(FirstDay - step.Days, Morning), new ChangePhase(step.Phase)));

    private Step Say(DateTimeOffset at, LeerlabCommand command) => new(at, _grain, _manager, command, Settles: true);

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
