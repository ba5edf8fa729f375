using System.Globalization;
using Leerlabs.Grains.Calendar;
using NodaTime;
using NodaTime.TimeZones;

namespace Leerlabs.Web.Ical;

/// <summary>The dates and times of other programs' calendars, as clocks in Amsterdam show them.</summary>
internal static class IcalTimes
{
    /// <summary>The day that a value begins with: <c>20261203</c>, also of <c>20261203T153000Z</c>.</summary>
    public static DateOnly? Day(string value) => value.Trim() is { Length: >= 8 } text
        && DateOnly.TryParseExact(text[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static bool IsDay(IcalProperty property) => property.Parameter("VALUE") == "DATE" || property.Value.Trim().Length == 8;

    /// <summary>What clocks in Amsterdam show then. A zone that nobody knows is taken for Amsterdam's; without one the time is as it is on the wall.</summary>
    public static WallTime? Wall(IcalProperty property)
    {
        var text = property.Value.Trim();
        if (!DateTime.TryParseExact(text.TrimEnd('Z'), ["yyyyMMdd'T'HHmmss", "yyyyMMdd'T'HHmm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return null;

        var zone = text.EndsWith('Z') ? DateTimeZone.Utc : property.Parameter("TZID") is { } name ? Zone(name) : null;
        return zone is null
            ? new WallTime(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local))
            : WallTime.Of(LocalDateTime.FromDateTime(local).InZoneLeniently(zone).ToDateTimeOffset());
    }

    /// <summary>The instant of a date with a time.</summary>
    public static DateTimeOffset? Instant(IcalProperty property) =>
        DateTime.TryParseExact(property.Value.Trim(), "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var utc)
            ? utc
            : Wall(property)?.Instant;

    // Outlook names zones after Windows ("W. Europe Standard Time"), or as they stand in its list ("(UTC+01:00) Amsterdam, Berlin, ...").
    private static DateTimeZone? Zone(string name) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(name.Trim('/'))
        ?? (TzdbDateTimeZoneSource.Default.WindowsToTzdbIds.TryGetValue(name, out var known) ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(known) : null);
}
