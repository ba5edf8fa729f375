using NodaTime;

namespace Leerlabs.Grains.Calendar;

/// <summary>The nights in which the clocks of Europe/Amsterdam are changed.</summary>
public static class AmsterdamTime
{
    /// <summary>The zone's name (IANA).</summary>
    public const string Name = "Europe/Amsterdam";

    internal static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb[Name];

    /// <summary>Whether clocks ever show this time: in spring an hour is left out.</summary>
    public static bool Exists(WallTime time) => Zone.MapLocal(Local(time)).Count > 0;

    /// <summary>Whether clocks show this time twice: in autumn an hour comes again.</summary>
    public static bool IsTwice(WallTime time) => Zone.MapLocal(Local(time)).Count > 1;

    internal static DateTimeOffset First(WallTime time)
    {
        var map = Zone.MapLocal(Local(time));
        return map.Count > 0
            ? map.First().ToDateTimeOffset().ToUniversalTime()
            : Local(time).WithOffset(map.EarlyInterval.WallOffset).ToDateTimeOffset().ToUniversalTime();
    }

    internal static LocalDateTime Local(WallTime time) => LocalDateTime.FromDateTime(time.Day.ToDateTime(time.Time));
}
