using Leerlabs.Grains.Calendar;

namespace Leerlabs.Web.Ical;

/// <summary>
/// The time zone of all our times (RFC 5545, 3.6.5), by the rule of the European Union. Programs that know the name use their own; others, and those that show nothing
/// without a zone, read it here.
/// </summary>
internal static class AmsterdamZone
{
    public static IcalComponent Component { get; } = new("VTIMEZONE", [IcalProperty.Of("TZID", AmsterdamTime.Name)],
    [
        Turn("DAYLIGHT", "+0100", "+0200", "CEST", "19810329T020000", 3),
        Turn("STANDARD", "+0200", "+0100", "CET", "19961027T030000", 10),
    ]);

    private static IcalComponent Turn(string name, string from, string to, string called, string since, int month) => new(name,
    [
        IcalProperty.Of("DTSTART", since),
        IcalProperty.Of("RRULE", $"FREQ=YEARLY;BYMONTH={month};BYDAY=-1SU"),
        IcalProperty.Of("TZOFFSETFROM", from),
        IcalProperty.Of("TZOFFSETTO", to),
        IcalProperty.Of("TZNAME", called),
    ], []);
}
