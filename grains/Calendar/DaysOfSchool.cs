using System.Collections.Immutable;
using Leerlabs.Grains.School;

namespace Leerlabs.Grains.Calendar;

/// <summary>What decides whether a school has school: its region, and what it says of its own days.</summary>
/// <param name="Region">Null when nobody knows it: then no day is certain but those that the school itself closes.</param>
public sealed record DaysOfSchool(string School, Region? Region, ImmutableArray<Closed> Own)
{
    public SchoolDay On(DateOnly day, KnownHolidays holidays)
    {
        var reason = Reasons(day, holidays).OrderBy(why => why.What).FirstOrDefault();
        var state = reason?.What switch
        {
            null => Knows(day, holidays) ? SchoolDayState.Open : SchoolDayState.Unknown,
            DayReasonKind.ExamDays or DayReasonKind.TestWeek or DayReasonKind.Activity => Knows(day, holidays) ? SchoolDayState.Busy : SchoolDayState.Unknown,
            _ => SchoolDayState.Closed,
        };
        return new(School, state, reason);
    }

    private bool Knows(DateOnly day, KnownHolidays holidays) => Region is { } region && holidays.Knows(day, region);

    private IEnumerable<DayReason> Reasons(DateOnly day, KnownHolidays holidays)
    {
        if (holidays.Off(day, Region) is { } holiday)
            yield return new(holiday.SchoolYear is null ? DayReasonKind.PublicHoliday : DayReasonKind.SchoolHoliday, holiday.Name, holiday.From, holiday.To);
        foreach (var own in Own)
            if (own.From <= day && day <= own.To)
                yield return new(KindOf(own.What), own.Name, own.From, own.To);
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            yield return new(DayReasonKind.Weekend, null, day, day);
    }

    private static DayReasonKind KindOf(ClosedFor what) => what switch
    {
        ClosedFor.Holiday => DayReasonKind.Holiday,
        ClosedFor.StudyDay => DayReasonKind.StudyDay,
        ClosedFor.TestWeek => DayReasonKind.TestWeek,
        ClosedFor.ExamDays => DayReasonKind.ExamDays,
        ClosedFor.Activity => DayReasonKind.Activity,
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };
}
