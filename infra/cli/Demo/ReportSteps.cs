using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Text;
using Leerlabs.Grains.Text.Edits;

namespace Leerlabs.Cli.Demo;

/// <summary>The minutes of a meeting that was held, and what became of its report: shared the next weekday, open for amendments for a week, perhaps fixed.</summary>
internal sealed class ReportSteps(ExampleMeeting meeting)
{
    private static readonly TimeOnly Morning = new(9, 10);

    private string Writer => meeting.MinuteTaker ?? meeting.By;

    public IEnumerable<Step> All(When held)
    {
        if (meeting.Minutes is not { } lines)
            yield break;

        var shared = WeekdayAfter(held.LastDay);
        var until = shared.AddDays(7);
        yield return On("text", held.Begins.AddMinutes(30), Person(Writer), new TypeText(0, TextChange.Insert(0, 0, string.Join('\n', lines))));
        yield return On("meeting", DutchDay.At(shared, Morning), Person(Writer), new ShareReport(until));
        yield return On("meeting", DutchDay.Start(until.AddDays(1)), Actor.System, new CloseAmendments());
        if (meeting.Fixed)
            yield return On("meeting", DutchDay.At(WeekdayAfter(until), Morning), Person(meeting.By), new FixReport());
    }

    private Step On(string kind, DateTimeOffset at, Actor actor, Command command) => new(at, new GrainId(kind, meeting.Id), actor, command, Settles: true);

    private static DateOnly WeekdayAfter(DateOnly day) => day.AddDays(day.DayOfWeek switch
    {
        DayOfWeek.Friday => 3,
        DayOfWeek.Saturday => 2,
        _ => 1,
    });

    private static Actor Person(string key) => Actor.Person($"person/{key}");
}
