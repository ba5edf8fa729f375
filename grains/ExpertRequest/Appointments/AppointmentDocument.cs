using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Meeting;

namespace Leerlabs.Grains.ExpertRequest.Appointments;

/// <summary>A talk of the asker and an expert: times to choose from, and the one that was chosen.</summary>
public sealed record AppointmentDocument : Document
{
    /// <summary>The expert.</summary>
    public required string By { get; init; }

    public required ImmutableArray<When> Times { get; init; }

    public Place? Place { get; init; }

    public required AppointmentState State { get; init; }

    public When? Chosen { get; init; }

    public string? Reason { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Counts what calendars must hear of.</summary>
    public required int Seq { get; init; }

    /// <summary>When <see cref="Seq"/> last rose.</summary>
    public DateTimeOffset? Changed { get; init; }

    public static string IdOf(string key) => $"appointment/{key}";
}

[JsonConverter(typeof(WordJson<AppointmentState>))]
public enum AppointmentState
{
    Offered,
    Planned,
    Declined,
    Cancelled,
}

/// <summary>What each of the two has of an appointment among their own things.</summary>
/// <param name="Request">The request's grain.</param>
/// <param name="With">The other one.</param>
public sealed record AppointmentSummary(
    string Request,
    string With,
    When When,
    AppointmentState State,
    int Seq,
    Place? Place = null,
    DateTimeOffset? Changed = null) : Part;
