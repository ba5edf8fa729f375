using System.Collections.Immutable;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.School;

namespace Leerlabs.Grains.Calendar;

/// <summary>Answers for a school whether there is school on a day, and why not: the holidays of its region, public holidays, and its own closed days.</summary>
public sealed class SchoolCalendar
{
    private readonly ImmutableArray<ImmutableArray<DayOff>> _schools;

    private SchoolCalendar(params ImmutableArray<ImmutableArray<DayOff>> schools) => _schools = schools;

    /// <summary>Of who belongs to no school, while nothing is known of holidays: only weekends are free.</summary>
    public static SchoolCalendar Weekdays { get; } = new(ImmutableArray<DayOff>.Empty);

    /// <summary>The calendar of a school.</summary>
    /// <param name="region">The region of the school; without one only the days count that are off in every region.</param>
    /// <param name="closed">What the school itself says.</param>
    public static SchoolCalendar Of(IEnumerable<HolidayDocument> holidays, Region? region, IEnumerable<DayOff> closed) =>
        new((ImmutableArray<DayOff>)[.. holidays.Where(holiday => holiday.Region is not { } of || of == region).Select(AsDayOff).Concat(closed).OrderBy(off => off.Reason).ThenBy(off => off.From)]);

    /// <summary>Of who works at several schools: a day is off when it is off at all of them.</summary>
    public static SchoolCalendar Together(IReadOnlyCollection<SchoolCalendar> schools) =>
        schools.Count == 0 ? Weekdays : new([.. schools.SelectMany(school => school._schools)]);

    /// <summary>Why there is no school on a day; null when there is.</summary>
    public DayOff? WhyNot(DateOnly day)
    {
        var reasons = _schools.Select(off => WhyNot(off, day)).ToArray();
        return reasons.Contains(null) ? null : reasons[0];
    }

    public bool HasSchool(DateOnly day) => WhyNot(day) is null;

    private static DayOff? WhyNot(ImmutableArray<DayOff> all, DateOnly day) =>
        all.FirstOrDefault(off => off.Holds(day)) ?? (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? DayOff.Weekend(day) : null);

    private static DayOff AsDayOff(HolidayDocument holiday) => new(
        holiday.From,
        holiday.To,
        holiday.SchoolYear is null ? DayOffReason.PublicHoliday : DayOffReason.SchoolHoliday,
        holiday.Name);
}
