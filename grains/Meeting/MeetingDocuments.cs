using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Meeting;

/// <summary>The meeting itself.</summary>
public sealed record MeetingDocument : Document
{
    public const string TheId = "meeting";

    /// <summary>The leerlab or school that it was planned from and whose people it is for.</summary>
    public required string Origin { get; init; }

    public required MeetingKind MeetingKind { get; init; }

    public required string Title { get; init; }

    public required When When { get; init; }

    public Place? Place { get; init; }

    public required MeetingState State { get; init; }

    /// <summary>Why it was cancelled, when that was said.</summary>
    public string? Reason { get; init; }

    public string? Poll { get; init; }

    public required string Organiser { get; init; }

    /// <summary>Who writes the report (notulist).</summary>
    public string? MinuteTaker { get; init; }

    /// <summary>How often what a calendar shows has changed (SEQUENCE of RFC 5545).</summary>
    public required int Seq { get; init; }

    /// <summary>The <see cref="Seq"/> since which it takes place then and there; none: since it was planned.</summary>
    public int? Moved { get; init; }

    /// <summary>When what a calendar shows was last changed (LAST-MODIFIED of RFC 5545).</summary>
    public DateTimeOffset? Changed { get; init; }
}
