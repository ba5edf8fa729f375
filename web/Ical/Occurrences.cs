using Leerlabs.Grains.Calendar;

namespace Leerlabs.Web.Ical;

/// <summary>The days on which something comes again.</summary>
internal static class Occurrences
{
    /// <param name="start">The first day; it counts as one.</param>
    /// <param name="last">Where counting ends when the rule does not.</param>
    public static IEnumerable<DateOnly> Of(Recurrence rule, DateOnly start, DateOnly last)
    {
        var end = rule.Until is { } until && until < last ? until : last;
        var days = Periods(rule, start, end).SelectMany(period => Within(rule, period, start)).Where(day => day >= start && day <= end)
            .Prepend(start).Distinct();
        return rule.Count is { } count ? days.Take(count) : days;
    }

    // The first day of each period, the first one being the one that holds the start.
    private static IEnumerable<DateOnly> Periods(Recurrence rule, DateOnly start, DateOnly end)
    {
        var first = rule.Every switch
        {
            "WEEKLY" => start.AddDays(-(((int)start.DayOfWeek + 6) % 7)),
            "MONTHLY" => new(start.Year, start.Month, 1),
            "YEARLY" => new(start.Year, 1, 1),
            _ => start,
        };
        for (var number = 0; Step(rule, first, number) is var period && period <= end; number++)
            yield return period;
    }

    private static DateOnly Step(Recurrence rule, DateOnly first, int number) => rule.Every switch
    {
        "WEEKLY" => first.AddDays(7 * rule.Interval * number),
        "MONTHLY" => first.AddMonths(rule.Interval * number),
        "YEARLY" => first.AddYears(rule.Interval * number),
        _ => first.AddDays(rule.Interval * number),
    };

    private static IEnumerable<DateOnly> Within(Recurrence rule, DateOnly period, DateOnly start) => rule.Every switch
    {
        "WEEKLY" => LabCalendar.Days(period, period.AddDays(6)).Where(day => IsDay(rule, day, start.DayOfWeek) && IsMonth(rule, day)),
        "MONTHLY" => OfMonth(rule, period, start).Where(day => IsMonth(rule, day)),
        "YEARLY" => Enumerable.Range(1, 12).Where(month => rule.ByMonth.IsEmpty ? month == start.Month : rule.ByMonth.Contains(month))
            .SelectMany(month => OfMonth(rule, new(period.Year, month, 1), start)),
        _ => IsMonth(rule, period) && (rule.ByDay.IsEmpty || rule.ByDay.Any(by => by.Day == period.DayOfWeek)) ? [period] : [],
    };

    private static IEnumerable<DateOnly> OfMonth(Recurrence rule, DateOnly month, DateOnly start)
    {
        var days = LabCalendar.Days(month, month.AddMonths(1).AddDays(-1));
        return days.Where(day => rule switch
        {
            { ByDay.IsEmpty: true, ByMonthDay.IsEmpty: true } => day.Day == start.Day,
            _ => (rule.ByDay.IsEmpty || rule.ByDay.Any(by => IsNth(by, day))) && (rule.ByMonthDay.IsEmpty || rule.ByMonthDay.Any(by => IsMonthDay(by, day))),
        });
    }

    private static bool IsDay(Recurrence rule, DateOnly day, DayOfWeek usual) =>
        rule.ByDay.IsEmpty ? day.DayOfWeek == usual : rule.ByDay.Any(by => by.Day == day.DayOfWeek);

    private static bool IsMonth(Recurrence rule, DateOnly day) => rule.ByMonth.IsEmpty || rule.ByMonth.Contains(day.Month);

    private static bool IsMonthDay(int by, DateOnly day) => by > 0 ? day.Day == by : day.Day == LastOf(day) + 1 + by;

    private static bool IsNth((int Nth, DayOfWeek Day) by, DateOnly day) => by.Day == day.DayOfWeek && by.Nth switch
    {
        0 => true,
        > 0 => (day.Day - 1) / 7 + 1 == by.Nth,
        _ => (LastOf(day) - day.Day) / 7 + 1 == -by.Nth,
    };

    private static int LastOf(DateOnly day) => DateTime.DaysInMonth(day.Year, day.Month);
}
