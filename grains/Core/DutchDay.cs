namespace Leerlabs.Grains.Core;

/// <summary>
/// The calendar day in the Netherlands, by the rule itself (summer time from the last Sunday of March to that of October,
/// 01:00 UTC), so that rules need no time zone data of the machine.
/// </summary>
public static class DutchDay
{
    /// <summary>The day that it is at an instant.</summary>
    public static DateOnly Of(DateTimeOffset instant)
    {
        var utc = instant.UtcDateTime;
        var summer = utc >= Turn(utc.Year, 3) && utc < Turn(utc.Year, 10);
        return DateOnly.FromDateTime(utc.AddHours(summer ? 2 : 1));
    }

    /// <summary>The instant at which a day begins. Clocks never turn at midnight, so each day has one.</summary>
    public static DateTimeOffset Start(DateOnly day)
    {
        var summer = day > LastSunday(day.Year, 3) && day <= LastSunday(day.Year, 10);
        return new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.FromHours(summer ? 2 : 1)).ToUniversalTime();
    }

    private static DateTime Turn(int year, int month) => LastSunday(year, month).ToDateTime(new TimeOnly(1, 0), DateTimeKind.Utc);

    private static DateOnly LastSunday(int year, int month)
    {
        var last = new DateOnly(year, month, 31);
        return last.AddDays(-(int)last.DayOfWeek);
    }
}
