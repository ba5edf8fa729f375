using System.Collections.Immutable;
using System.Globalization;
using Leerlabs.Grains.Calendar;

namespace Leerlabs.Web.Ical;

/// <summary>An event as a component (RFC 5545, 3.6.1; CONFERENCE RFC 7986, 5.11).</summary>
internal static class EventComponent
{
    private const string UtcFormat = "yyyyMMdd'T'HHmmss'Z'";

    public static IcalComponent Of(CalendarEvent what, DateTimeOffset now) => new("VEVENT", [.. Properties(what, now)], []);

    public static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString(UtcFormat, CultureInfo.InvariantCulture);

    private static IEnumerable<IcalProperty> Properties(CalendarEvent what, DateTimeOffset now) =>
    [
        IcalProperty.OfText("UID", what.Uid),
        IcalProperty.Of("DTSTAMP", Utc(now)),
        .. what.Changed is { } changed ? [IcalProperty.Of("LAST-MODIFIED", Utc(changed))] : ImmutableArray<IcalProperty>.Empty,
        IcalProperty.Of("SEQUENCE", $"{what.Sequence}"),
        .. Times(what.When),
        IcalProperty.OfText("SUMMARY", what.Title),
        .. Texts(what),
        .. what.Page is { } page ? [IcalProperty.Of("URL", page.AbsoluteUri)] : ImmutableArray<IcalProperty>.Empty,
        .. what.Online is { } online
            ? [IcalProperty.Of("CONFERENCE", online, new("VALUE", "URI"), new("FEATURE", "VIDEO"), new("LABEL", what.Title))]
            : ImmutableArray<IcalProperty>.Empty,
        IcalProperty.Of("STATUS", $"{what.Status}".ToUpperInvariant()),
        IcalProperty.Of("TRANSP", what.Status == EventStatus.Confirmed && !what.When.IsWholeDays ? "OPAQUE" : "TRANSPARENT"),
        .. People(what),
    ];

    // What lasts whole days ends, for calendars, on the day after.
    private static IEnumerable<IcalProperty> Times(When when) => when.IsWholeDays
        ? [Day("DTSTART", when.FirstDay), Day("DTEND", when.LastDay.AddDays(1))]
        : [Time("DTSTART", when.Start!.Value), Time("DTEND", when.End!.Value)];

    private static IcalProperty Day(string name, DateOnly day) =>
        IcalProperty.Of(name, day.ToString("yyyyMMdd", CultureInfo.InvariantCulture), new IcalParameter("VALUE", "DATE"));

    // Of an hour that comes twice, programs do not agree which one a wall time means.
    private static IcalProperty Time(string name, WallTime time) => AmsterdamTime.IsTwice(time)
        ? IcalProperty.Of(name, Utc(time.Instant))
        : IcalProperty.Of(name, $"{time.Day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}T{time.Time.ToString("HHmm'00'", CultureInfo.InvariantCulture)}", new IcalParameter("TZID", AmsterdamTime.Name));

    private static IEnumerable<IcalProperty> Texts(CalendarEvent what) =>
        new[] { ("LOCATION", what.Location), ("DESCRIPTION", what.Description), ("CATEGORIES", what.Category) }
            .Where(text => !string.IsNullOrEmpty(text.Item2)).Select(text => IcalProperty.OfText(text.Item1, text.Item2!));

    private static IEnumerable<IcalProperty> People(CalendarEvent what)
    {
        if (what.Organizer is { } organizer)
            yield return IcalProperty.Of("ORGANIZER", $"mailto:{organizer.Mail}", new IcalParameter("CN", organizer.Name));
        if (what.Attendee is { } attendee)
            yield return IcalProperty.Of(
                "ATTENDEE", $"mailto:{attendee.Mail}",
                new("CN", attendee.Name), new("ROLE", "REQ-PARTICIPANT"), new("PARTSTAT", what.Participation ?? "NEEDS-ACTION"), new("RSVP", what.TakesAnswer ? "TRUE" : "FALSE"));
    }
}
