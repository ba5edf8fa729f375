using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Poll;

namespace Leerlabs.Cli.Demo;

/// <summary>The date polls of a leerlab: started by someone who plans, answered by those who could come so far.</summary>
internal sealed class PollSteps(ExampleLeerlab leerlab, ExampleCalendar calendar)
{
    private static readonly TimeOnly Closes = new(16, 30);

    public IEnumerable<Step> All() => (leerlab.Polls ?? []).SelectMany(Of);

    private IEnumerable<Step> Of(ExamplePoll poll)
    {
        var start = calendar.Of(poll);
        yield return new Step(start, new GrainId("leerlab", leerlab.Key), Person(poll.By), Started(poll), Settles: true);
        foreach (var (said, index) in poll.Answers.Select((said, index) => (said, index)))
            yield return new Step(After(start, said, index), new GrainId("poll", poll.Id), Person(said.By), Given(said));
    }

    private StartPoll Started(ExamplePoll poll) => new(
        poll.Id,
        poll.Title,
        [.. poll.Dates.Select(date => new NewOption(date.Id, On(date)))],
        poll.Note,
        poll.Everyone,
        DutchDay.At(calendar.SchoolDayIn(poll.ClosesInDays), Closes));

    private When On(ExampleDate date) =>
        date is { Start: { } start, End: { } end } ? When.At(calendar.SchoolDayIn(date.InDays), start, end) : When.On(calendar.SchoolDayIn(date.InDays));

    private static GiveAnswer Given(ExampleSaid said) =>
        new([.. said.Says.OrderBy(one => one.Key, StringComparer.Ordinal).Select(one => new ChoiceWish(one.Key, one.Value))], said.Remark);

    /// <summary>A weekend may move an answer to before the question.</summary>
    private DateTimeOffset After(DateTimeOffset start, ExampleSaid said, int index)
    {
        var told = calendar.Of(said);
        return told > start ? told : start.AddMinutes(10 + index);
    }

    private static Actor Person(string key) => Actor.Person($"person/{key}");
}
