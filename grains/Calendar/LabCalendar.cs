using System.Collections.Immutable;

namespace Leerlabs.Grains.Calendar;

/// <summary>The days of the schools that work together.</summary>
public sealed record LabCalendar(KnownHolidays Holidays, ImmutableArray<DaysOfSchool> Schools)
{
    public LabDay On(DateOnly day)
    {
        ImmutableArray<SchoolDay> all = [.. Schools.Select(school => school.On(day, Holidays))];
        return new(day, all.Count(one => one.HasSchool), all.Length, [.. all.Where(one => one.State != SchoolDayState.Open)]);
    }

    /// <summary>A stretch of days, as the worst of them is: what lasts two days needs both.</summary>
    public LabDay On(DateOnly from, DateOnly to)
    {
        ImmutableArray<SchoolDay> worst = [.. Schools.Select(school => Days(from, to).Select(day => school.On(day, Holidays)).MaxBy(day => day.State)!)];
        return new(from, worst.Count(one => one.HasSchool), worst.Length, [.. worst.Where(one => one.State != SchoolDayState.Open)]);
    }

    /// <summary>The school years, and the schools, of which nothing certain can be said on some weekday of a stretch.</summary>
    public ImmutableArray<UnknownYear> Unknown(DateOnly from, DateOnly to) =>
    [
        .. Days(from, to)
            .SelectMany(day => Schools.Where(school => school.On(day, Holidays).State == SchoolDayState.Unknown).Select(school => (Year: KnownHolidays.SchoolYear(day), school.School)))
            .Distinct()
            .GroupBy(one => one.Year, one => one.School)
            .Select(year => new UnknownYear(year.Key, [.. year.Order(StringComparer.Ordinal)])),
    ];

    public static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
            yield return day;
    }
}

/// <summary>A school year such as <c>2030-2031</c> whose holidays are not, or not all, known for some schools.</summary>
public sealed record UnknownYear(string SchoolYear, ImmutableArray<string> Schools);
