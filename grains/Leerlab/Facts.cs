using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Directory;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.School;

namespace Leerlabs.Grains.Leerlab;

/// <summary>What a leerlab tells its log, its schools, the directory and the programme.</summary>
internal static class Facts
{
    public static ImmutableArray<Message> Created(IState state, LeerlabDocument leerlab) =>
    [
        new(GrainId.Parse(leerlab.Log), new OpenLog(state.Grain.ToString(), leerlab.Name, leerlab.Question, leerlab.Example, leerlab.Phase)),
        ToDirectory(state, leerlab, Present(state.All<LeerlabSchool>())),
    ];

    /// <summary>Name, question or phase changed.</summary>
    public static ImmutableArray<Message> Described(IState state, LeerlabDocument leerlab) =>
        [ToLog(leerlab, state.All<SubQuestion>()), ToDirectory(state, leerlab, Present(state.All<LeerlabSchool>()))];

    public static IEnumerable<Message> Renamed(IState state, LeerlabDocument leerlab, Stamp stamp) =>
    [
        new(ProgrammeRules.Main, new NameLeerlab(state.Grain.ToString(), leerlab.Name)),
        .. Access.TellName(state, leerlab, stamp),
        .. CoachFacts.Of(state, leerlab, stamp),
        .. state.All<LeerlabSchool>().Select(school => ToSchool(state.Grain, leerlab, school)),
    ];

    public static Message ToLog(IState state, IEnumerable<SubQuestion> subQuestions) => ToLog(The(state), subQuestions);

    public static ImmutableArray<Message> School(IState state, LeerlabSchool changed)
    {
        var leerlab = The(state);
        var schools = state.All<LeerlabSchool>().Where(school => school.Id != changed.Id).Append(changed);
        return
        [
            new(GrainId.Parse(leerlab.Log), new SetSchool(changed.School, changed.Name, changed.Mark, changed.Left is not null, changed.Board)),
            ToSchool(state.Grain, leerlab, changed),
            ToDirectory(state, leerlab, Present(schools)),
            .. Polls.TellSchool(state, changed),
            .. Examples.TellSchool(state, changed),
        ];
    }

    private static LeerlabDocument The(IState state) => state.Find<LeerlabDocument>(LeerlabDocument.TheId)!;

    private static ImmutableArray<string> Present(IEnumerable<LeerlabSchool> schools) =>
        [.. schools.Where(school => school.Left is null).Select(school => school.School)];

    private static Message ToLog(LeerlabDocument leerlab, IEnumerable<SubQuestion> subQuestions) => new(
        GrainId.Parse(leerlab.Log),
        new DescribeLog(
            leerlab.Name,
            leerlab.Question,
            Phases.IsClosed(leerlab.Phase),
            [.. subQuestions.OrderBy(question => question.Order).Select(question => new LogSubQuestion(Ids.KeyOf(question.Id), question.Text))],
            leerlab.Phase));

    private static Message ToSchool(GrainId grain, LeerlabDocument leerlab, LeerlabSchool school) => new(
        GrainId.Parse(school.School),
        new SetTrajectory(grain.ToString(), leerlab.Name, school.Joined, school.Left));

    private static Message ToDirectory(IState state, LeerlabDocument leerlab, ImmutableArray<string> schools) =>
        new(DirectoryRules.Main, new ListLeerlab(state.Grain.ToString(), leerlab.Name, leerlab.Question, leerlab.Phase, schools));
}
