using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.School;

namespace Leerlabs.Grains.Calendar;

/// <summary>Days on which the programme does not work, both included.</summary>
public sealed record FreeDays(DateOnly From, DateOnly To) : Part;

/// <summary>
/// The one calendar by which the programme promises: weekdays, but for public holidays and days on which all three regions have holidays. A region's own
/// holiday is no reason to let the others wait.
/// </summary>
public sealed class WorkDays(IEnumerable<FreeDays> free)
{
    private readonly ImmutableArray<FreeDays> _free = [.. free];

    /// <summary>What is free, out of all that is known of holidays; stretches in order.</summary>
    public static ImmutableArray<FreeDays> FreeOf(IEnumerable<HolidayDocument> holidays)
    {
        ImmutableArray<HolidayDocument> all = [.. holidays];
        var days = all.SelectMany(holiday => LabCalendar.Days(holiday.From, holiday.To)).Distinct().Order();
        var stretches = new List<FreeDays>();
        foreach (var day in days.Where(day => Enum.GetValues<Region>().All(region => all.Any(holiday => Holds(holiday, region, day)))))
            if (stretches is [.., var last] && last.To.AddDays(1) == day)
                stretches[^1] = last with { To = day };
            else
                stretches.Add(new(day, day));

        return [.. stretches];
    }

    public bool Holds(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !_free.Any(stretch => stretch.From <= day && day <= stretch.To);

    /// <summary>The working day that is so many after a day (before it, when negative); a day itself does not count.</summary>
    public DateOnly After(DateOnly day, int count)
    {
        for (var left = Math.Abs(count); left > 0;)
            if (Holds(day = day.AddDays(Math.Sign(count))))
                left--;

        return day;
    }

    private static bool Holds(HolidayDocument holiday, Region region, DateOnly day) =>
        (holiday.Region ?? region) == region && holiday.From <= day && day <= holiday.To;
}
