using System.Runtime.CompilerServices;
using Leerlabs.Grains.Calendar;
using Leerlabs.Web.Ical;

namespace Leerlabs.Web.Tests.Ical;

/// <summary>A year of meetings that has everything in it which calendars stumble over; other programs read the same file (web/client/tests, readers.py).</summary>
internal static class Calendars
{
    public const string Hof = "Praktijkonderwijs ’t Hof; lokaal 3, vleugel B";

    public static DateTimeOffset Now { get; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public static CalendarFile Year { get; } = new("PUBLISH",
    [
        Timed("voor-wintertijd", "2026-10-22T15:30", "2026-10-22T17:00") with { Location = Hof },
        Timed("na-wintertijd", "2026-10-29T15:30", "2026-10-29T17:00") with { Sequence = 2, Description = "Regel één\nRegel \\ twee, en; \"drie\"" },
        Timed("dubbel-uur", "2026-10-25T02:30", "2026-10-25T03:30"),
        Timed("voor-zomertijd", "2027-03-25T15:30", "2027-03-25T17:00") with { Online = "https://video.example/kamer?naam=leerlab;1,2" },
        Timed("na-zomertijd", "2027-04-01T15:30", "2027-04-01T17:00") with { Organizer = new("Özlem \"Öz\" van ’t Hof; coach", "leerlabs@leerlabs.example") },
        Whole("hele-dagen", new(2027, 3, 27), new(2027, 3, 29)),
        Timed("afgelast", "2027-05-20T15:30", "2027-05-20T17:00") with { Status = EventStatus.Cancelled, Sequence = 3 },
        Timed("voorstel", "2027-06-10T15:30", "2027-06-10T17:00") with { Status = EventStatus.Tentative, Title = string.Concat(Enumerable.Repeat("é€😀 ", 40)).Trim() },
    ], "Leerlabs", "voorbeeld@calendar.leerlabs");

    public static string Golden { get; } = Path.Combine(Here(), "year.ics");

    public static string Reader { get; } = Path.Combine(Here(), "readers.py");

    private static CalendarEvent Timed(string key, string start, string end) => Of(key, When.At(Time(start), Time(end)));

    private static CalendarEvent Whole(string key, DateOnly from, DateOnly to) => Of(key, When.On(from, to));

    private static CalendarEvent Of(string key, When when) => new()
    {
        Uid = $"{key}@meeting.leerlabs",
        When = when,
        Title = "Bijeenkomst: kiezen, proberen; delen",
        Category = "De dagstart telt",
        Page = new($"https://leerlabs.example/bijeenkomst/{key}"),
    };

    private static WallTime Time(string text) => WallTime.TryParse(text, out var time) ? time : throw new FormatException(text);

    private static string Here([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
