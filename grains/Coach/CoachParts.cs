using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Coach;

/// <summary>Time of a week (inzet): how many days of it, how many hours in all. Either may be left open.</summary>
public sealed record Effort(decimal? Days = null, decimal? Hours = null) : Part;

/// <summary>Days on which a coach is not there, both included.</summary>
public sealed record TimeOff(DateOnly From, DateOnly To, string? What = null) : Part;

/// <summary>What an appointment asks of a week and what the coach has left, when that is less. Negative: given away already.</summary>
public sealed record Shortage(decimal Asked, decimal Left) : Part;

/// <summary>How an appointment fits in the coach's time; nothing filled in: it fits.</summary>
/// <param name="Unsaid">The coach has not said how much time there is.</param>
/// <param name="Off">The times off that fall in the appointment.</param>
public sealed record Fit(bool? Unsaid = null, Shortage? Days = null, Shortage? Hours = null, ImmutableArray<TimeOff>? Off = null) : Part
{
    /// <summary>Whether both say the same; nothing at all: it fits.</summary>
    public static bool Same(Fit? some, Fit? other) =>
        (some?.Unsaid, some?.Days, some?.Hours) == (other?.Unsaid, other?.Days, other?.Hours) && (some?.Off ?? []).SequenceEqual(other?.Off ?? []);
}

/// <summary>How far an appointment came.</summary>
[JsonConverter(typeof(WordJson<AppointmentState>))]
public enum AppointmentState
{
    /// <summary>Proposed: schools and candidate answer.</summary>
    Open,

    Appointed,

    /// <summary>The candidate said no.</summary>
    Declined,

    /// <summary>Taken back by those who proposed it.</summary>
    Withdrawn,
}
