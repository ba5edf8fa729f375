using System.Collections.Immutable;

namespace Leerlabs.Web.Ical;

/// <summary>A whole calendar (RFC 5545, 3.4; NAME, COLOR and REFRESH-INTERVAL RFC 7986, 5).</summary>
/// <param name="Method">PUBLISH, REQUEST or CANCEL (RFC 5546).</param>
/// <param name="Name">Of a feed: what the calendar is called.</param>
internal sealed record CalendarFile(string Method, IReadOnlyCollection<CalendarEvent> Events, string? Name = null, string? Uid = null)
{
    /// <summary>How often a program should look again.</summary>
    private const string Refresh = "PT1H";

    public string Write(DateTimeOffset now)
    {
        ImmutableArray<IcalProperty> properties =
        [
            IcalProperty.Of("VERSION", "2.0"),
            IcalProperty.Of("PRODID", "-//Leerlabs//Leerlabs//NL"),
            IcalProperty.Of("CALSCALE", "GREGORIAN"),
            IcalProperty.Of("METHOD", Method),
            .. Name is { } name && Uid is { } uid ? Feed(name, uid) : [],
        ];
        return $"{new IcalComponent("VCALENDAR", properties, [AmsterdamZone.Component, .. Events.Select(one => EventComponent.Of(one, now))])}";
    }

    // Older programs know the names with an X.
    private static IEnumerable<IcalProperty> Feed(string name, string uid) =>
    [
        IcalProperty.OfText("UID", uid),
        IcalProperty.OfText("NAME", name),
        IcalProperty.OfText("X-WR-CALNAME", name),
        IcalProperty.Of("COLOR", "teal"),
        IcalProperty.Of("REFRESH-INTERVAL", Refresh, new IcalParameter("VALUE", "DURATION")),
        IcalProperty.Of("X-PUBLISHED-TTL", Refresh),
    ];
}
