using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Meeting;

/// <summary>A meeting as the leerlab or the school knows it that it was planned from; its document's id is the meeting's grain.</summary>
public sealed record PlannedMeeting : Document
{
    public required MeetingKind MeetingKind { get; init; }

    public required string Title { get; init; }

    public required When When { get; init; }

    public Place? Place { get; init; }

    public required MeetingState State { get; init; }

    /// <summary>The poll in which the date was chosen.</summary>
    public string? Poll { get; init; }

    public required string Organiser { get; init; }

    /// <summary>How often what a calendar shows has changed (SEQUENCE of RFC 5545).</summary>
    public required int Seq { get; init; }

    /// <summary>When that was last (LAST-MODIFIED of RFC 5545).</summary>
    public DateTimeOffset? Changed { get; init; }

    public static string IdOf(string key) => $"meeting/{key}";
}
