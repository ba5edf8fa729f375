namespace Leerlabs.Grains.Core;

/// <summary>
/// The calendar day in the Netherlands, by the rule itself (summer time from the last Sunday of March to that of October,
/// 01:00 UTC), so that rules need no time zone data of the machine.
/// </summary>
public static class DutchDay
{
    /// <summary>The day that it is at an instant.</summary>
    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(Local(instant));

    /// <summary>The time that clocks in the Netherlands show.</summary>
    public static TimeOnly TimeOf(DateTimeOffset instant) => TimeOnly.FromDateTime(Local(instant));

    /// <summary>The instant at which clocks show a time on a day. Of a time that a day has twice the first; never of one that it does not have.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        // Where the clocks turned in between they show an hour more or less; the difference of two times is never negative.
        var near = Start(day) + time.ToTimeSpan();
        var off = time - TimeOf(near);
        return off > TimeSpan.FromHours(12) ? near + off - TimeSpan.FromHours(24) : near + off;
    }

    /// <summary>The instant at which a day begins. Clocks never turn at midnight, so each day has one.</summary>
    public static DateTimeOffset Start(DateOnly day)
    {
        var summer = day > LastSunday(day.Year, 3) && day <= LastSunday(day.Year, 10);
        return new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.FromHours(summer ? 2 : 1)).ToUniversalTime();
    }

    private static DateTime Local(DateTimeOffset instant)
    {
        var utc = instant.UtcDateTime;
        var summer = utc >= Turn(utc.Year, 3) && utc < Turn(utc.Year, 10);
        return utc.AddHours(summer ? 2 : 1);
    }

    private static DateTime Turn(int year, int month) => LastSunday(year, month).ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc);

    private static DateOnly LastSunday(int year, int month)
    {
        var last = new DateOnly(year, month, 31);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
