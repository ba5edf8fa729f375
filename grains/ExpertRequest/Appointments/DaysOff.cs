using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.ExpertRequest.Appointments;

/// <summary>
/// Days on which no talk is offered: the expert is away, as the own pool knows, or the programme has a day off. Which days of a week an expert works is
/// their own word, and so is a weekend: the page proposes by it, and an expert may offer another time.
/// </summary>
public static class DaysOff
{
    /// <param name="off">Of the expert.</param>
    /// <param name="free">Of the programme.</param>
    /// <returns><c>appointment-away</c> or <c>appointment-free-day</c>, with the first such <c>day</c>. Of what is no time at all nothing: <see cref="WhenCheck"/> refuses it.</returns>
    public static Refusal? Refuse(OfferTimes asked, IReadOnlyCollection<TimeOff> off, IReadOnlyCollection<FreeDays> free)
    {
        var days = asked.Times.IsDefault ? [] : asked.Times.Where(IsTime).SelectMany(Days).Order().ToList();
        return First(days, day => off.Any(time => time.From <= day && day <= time.To), "appointment-away")
            ?? First(days, day => free.Any(time => time.From <= day && day <= time.To), "appointment-free-day");
    }

    private static Refusal? First(List<DateOnly> days, Func<DateOnly, bool> isOff, string key) =>
        days.Where(isOff).Select(day => Refusal.Invalid(key, "times").With("day", $"{day:yyyy-MM-dd}")).FirstOrDefault();

    private static bool IsTime(When time) => time is not null && WhenCheck.Refuse(time) is null;

    private static IEnumerable<DateOnly> Days(When time) =>
        Enumerable.Range(0, time.LastDay.DayNumber - time.FirstDay.DayNumber + 1).Select(time.FirstDay.AddDays);
}
