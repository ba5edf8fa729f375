using System.Collections.Immutable;
using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Directory;
using Leerlabs.Grains.ExpertPool;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Library;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Poll;
using Leerlabs.Grains.Post;
using Leerlabs.Grains.PracticeExample;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.School;
using Leerlabs.Grains.Text;
using Leerlabs.Grains.Visit;

namespace Leerlabs.Grains;

/// <summary>Every kind of grain that there is.</summary>
public static class GrainKinds
{
    public static ImmutableArray<IGrainRules> All { get; } =
    [
        new LeerlabRules(),
        new LogRules(),
        new PersonRules(),
        new SchoolRules(),
        new CoachRules(),
        new MeetingRules(),
        new PollRules(),
        new VisitRules(),
        new DirectoryRules(),
        new ProgrammeRules(),
        new PostRules(),
        new TextRules(),
        new ExpertRequestRules(),
        new ExpertPoolRules(),
        new LibraryRules(),
        new PracticeExampleRules(),
    ];
}
