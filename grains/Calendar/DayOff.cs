using Leerlabs.Grains.School;

namespace Leerlabs.Grains.Calendar;

/// <summary>Days without school and why; both ends inclusive.</summary>
public sealed record DayOff(DateOnly From, DateOnly To, DayOffReason Reason, string Name)
{
    public bool Holds(DateOnly day) => From <= day && day <= To;

    /// <summary>What a school says of its own days, as far as there is no school on them: in test weeks, on exam days and at an activity there is.</summary>
    public static IEnumerable<DayOff> Of(IEnumerable<Closed> own) =>
        own.Where(days => days.What is ClosedFor.Holiday or ClosedFor.StudyDay).Select(days => new DayOff(days.From, days.To, DayOffReason.Closed, days.Name ?? ""));

    /// <summary>As it is a weekend.</summary>
    public static DayOff Weekend(DateOnly day)
    {
        var saturday = day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(-1) : day;
        return new(saturday, saturday.AddDays(1), DayOffReason.Weekend, "");
    }
}

/// <summary>Why there is no school; of several reasons on one day the first one here is told.</summary>
public enum DayOffReason
{
    SchoolHoliday,
    PublicHoliday,

    /// <summary>The school itself is closed: its own holiday, a training day.</summary>
    Closed,
    Weekend,
}
