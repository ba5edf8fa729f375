using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Visit;

namespace Leerlabs.Cli.Demo;

/// <summary>The lesson visits of a leerlab: agreed on, and those that are over talked about, closed and shared.</summary>
internal sealed class VisitSteps(ExampleLeerlab leerlab, ExampleCalendar calendar)
{
    public IEnumerable<Step> All() => (leerlab.Visits ?? []).SelectMany(Of);

    private IEnumerable<Step> Of(ExampleVisit visit)
    {
        var when = When.At(calendar.SchoolDayIn(visit.InDays), visit.Start, visit.End);
        yield return new Step(calendar.Of(visit), new GrainId("leerlab", leerlab.Key), By(visit.By), Planned(visit, when), Settles: true);
        if (visit.Seen is not { } seen)
            yield break;

        yield return On(visit, when.Begins.AddMinutes(20), visit.By, new Observe(seen.Situation, seen.Pupils, seen.Effect));
        yield return On(visit, when.Ends.AddMinutes(40), visit.By, new GiveFeedback(seen.FeedUp, seen.FeedBack, seen.FeedForward));
        yield return On(visit, when.Ends.AddMinutes(45), visit.Visited, new CloseVisit());
        if (visit.SharedWith is { } readers)
            yield return On(visit, when.Ends.AddMinutes(50), visit.Visited, new ShareVisit([.. readers.Select(reader => $"person/{reader}")]));
    }

    private static PlanVisit Planned(ExampleVisit visit, When when) => new(
        visit.Id,
        $"person/{visit.By}",
        $"person/{visit.Visited}",
        when,
        visit.Lesson,
        visit.School is { } school ? new Place(ExampleData.SchoolId(school)) : null,
        visit.Goal);

    private static Step On(ExampleVisit visit, DateTimeOffset at, string person, VisitCommand command) =>
        new(at, new GrainId("visit", visit.Id), By(person), command, Settles: true);

    private static Actor By(string person) => Actor.Person($"person/{person}");
}
