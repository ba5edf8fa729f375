using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Meeting;
using AddAction = Leerlabs.Grains.Meeting.AddAction;

namespace Leerlabs.Cli.Demo;

/// <summary>The meetings of a leerlab: planned, answered, and those that are past held, with what was agreed there.</summary>
internal sealed class MeetingSteps(ExampleLeerlab leerlab, ExampleCalendar calendar)
{
    private readonly GrainId _leerlab = new("leerlab", leerlab.Key);

    public IEnumerable<Step> All() => (leerlab.Meetings ?? []).SelectMany(Of);

    private IEnumerable<Step> Of(ExampleMeeting meeting)
    {
        var (at, day) = (calendar.Of(meeting), calendar.SchoolDayIn(meeting.InDays));
        var when = When.At(day, meeting.Start, meeting.End);
        var place = new Place(meeting.School is { } school ? ExampleData.SchoolId(school) : null, Online: meeting.Online);
        yield return new Step(at, _leerlab, By(meeting.By), new PlanMeeting(meeting.Id, meeting.Kind, meeting.Title, when, place), Settles: true);
        if (meeting.MinuteTaker is { } person)
            yield return On(meeting, at.AddMinutes(2), meeting.By, new NameMinuteTaker($"person/{person}"));
        foreach (var (answer, index) in (meeting.Answers ?? []).Select((answer, index) => (answer, index)))
            yield return On(meeting, at.AddMinutes(30 + (50 * index)), answer.By, new AnswerInvitation(answer.Answer, answer.Note));
        foreach (var step in meeting.InDays < 0 ? Held(meeting, when) : [])
            yield return step;
    }

    private IEnumerable<Step> Held(ExampleMeeting meeting, When when)
    {
        yield return On(meeting, when.Begins, meeting.By, new StartMeeting());
        foreach (var answer in (meeting.Answers ?? []).Where(answer => answer.Answer == Reply.Accepted && answer.By != meeting.By))
            yield return On(meeting, when.Begins.AddMinutes(1), answer.By, new Attend());
        foreach (var (decision, index) in (meeting.Decisions ?? []).Select((decision, index) => (decision, index)))
            yield return On(meeting, when.Begins.AddMinutes(40 + index), meeting.By, new AddDecision(decision.Id, decision.Text, Day(decision.ReviewInDays), "item-4"));
        foreach (var (action, index) in (meeting.Actions ?? []).Select((action, index) => (action, index)))
            yield return On(
                meeting, when.Begins.AddMinutes(50 + index), meeting.By, new AddAction(action.Id, action.Text, $"person/{action.Owner}", Day(action.DueInDays), "item-4"));
        yield return On(meeting, when.Ends, meeting.By, new EndMeeting());
        foreach (var step in new ReportSteps(meeting).All(when))
            yield return step;
        foreach (var action in (meeting.Actions ?? []).Where(action => action.Done))
            yield return new Step(when.Ends.AddDays(2), _leerlab, By(action.Owner), new FinishAction(action.Id, true), Settles: true);
    }

    private DateOnly? Day(int? inDays) => inDays is { } days ? calendar.SchoolDayIn(days) : null;

    private static Step On(ExampleMeeting meeting, DateTimeOffset at, string person, MeetingCommand command) =>
        new(at, new GrainId("meeting", meeting.Id), By(person), command, Settles: true);

    private static Actor By(string person) => Actor.Person($"person/{person}");
}
