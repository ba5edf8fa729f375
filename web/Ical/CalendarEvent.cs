using Leerlabs.Grains.Calendar;

namespace Leerlabs.Web.Ical;

/// <summary>Something that takes place, as calendars know it.</summary>
internal sealed record CalendarEvent
{
    /// <summary>The same for ever.</summary>
    public required string Uid { get; init; }

    /// <summary>How often its time, place or standing changed.</summary>
    public int Sequence { get; init; }

    public required When When { get; init; }

    public required string Title { get; init; }

    public string? Location { get; init; }

    public string? Description { get; init; }

    public string? Category { get; init; }

    /// <summary>The page of the meeting.</summary>
    public Uri? Page { get; init; }

    /// <summary>The address of a call.</summary>
    public string? Online { get; init; }

    public EventStatus Status { get; init; } = EventStatus.Confirmed;

    public CalendarPerson? Organizer { get; init; }

    /// <summary>Who is invited; only in an invitation.</summary>
    public CalendarPerson? Attendee { get; init; }

    /// <summary>What the attendee answered (PARTSTAT); null: nothing yet.</summary>
    public string? Participation { get; init; }

    /// <summary>The attendee's mail program may answer the organizer.</summary>
    public bool TakesAnswer { get; init; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset? Changed { get; init; }
}

/// <summary>Whether it will take place.</summary>
internal enum EventStatus
{
    Confirmed,
    Tentative,
    Cancelled,
}

/// <param name="Mail">A mail address.</param>
internal sealed record CalendarPerson(string Name, string Mail);
