using System.Text.Json.Serialization;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Meeting;

/// <summary>Somebody's answer to the invitation, and whether they were there. Who said nothing and was not seen has none.</summary>
public sealed record AttendeeDocument : Document
{
    public required string Person { get; init; }

    public Reply? Answer { get; init; }

    public DateTimeOffset? Answered { get; init; }

    public string? Note { get; init; }

    /// <summary>Another time that they proposed by mail; it goes with their next answer, and when the meeting moves.</summary>
    public When? Proposed { get; init; }

    public bool? Present { get; init; }

    /// <summary>Who said so by hand; none when the page saw it by itself.</summary>
    public string? MarkedBy { get; init; }

    public static string IdOf(string person) => $"attendee/{Ids.KeyOf(person)}";
}

/// <summary>The answer to an invitation (PARTSTAT of RFC 5545).</summary>
[JsonConverter(typeof(WordJson<Reply>))]
public enum Reply
{
    Accepted,
    Tentative,

    /// <summary>Afgemeld.</summary>
    Declined,
}
