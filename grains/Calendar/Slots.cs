using System.Collections.Immutable;

namespace Leerlabs.Grains.Calendar;

/// <summary>Proposes moments on which most schools can come.</summary>
public static class Slots
{
    /// <summary>
    /// The best first: fewest schools that are closed or in tests and exams, the coach there, fewest other activities, soonest. No weekend, no day of which
    /// nothing is known, nothing beside another meeting, and no time that the clock skips.
    /// </summary>
    public static ImmutableArray<Slot> Propose(SlotWish wish, LabCalendar calendar, SlotSurroundings around) =>
    [
        .. LabCalendar.Days(wish.From, wish.To)
            .Where(day => wish.Weekdays.Contains(day.DayOfWeek) && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            .Select(wish.On)
            .Where(when => WhenCheck.Refuse(when) is null && !around.Taken.Any(when.Meets))
            .Select(when => At(when, calendar, around))
            .Where(slot => slot.Open > 0 && slot.But.All(one => one.State != SchoolDayState.Unknown))
            .OrderBy(Refusals).ThenBy(slot => slot.Coach == CoachTime.Away).ThenBy(slot => slot.But.Length).ThenBy(slot => slot.When.Begins)
            .Take(wish.Most),
    ];

    private static Slot At(When when, LabCalendar calendar, SlotSurroundings around)
    {
        var day = calendar.On(when.FirstDay, when.LastDay);
        return new(when, day.Open, day.Of, day.But, Coach(when, around), around.Hosts.FirstOrDefault(school => day.But.All(one => one.School != school)));
    }

    private static CoachTime Coach(When when, SlotSurroundings around) => around.CoachAway is not { } away ? CoachTime.None
        : away.Any(when.Meets) ? CoachTime.Away
        : CoachTime.There;

    private static int Refusals(Slot slot) => slot.But.Count(one => !one.HasSchool || one.Why?.What is DayReasonKind.TestWeek or DayReasonKind.ExamDays);
}
