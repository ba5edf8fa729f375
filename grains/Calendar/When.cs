using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Calendar;

/// <summary>
/// When something takes place: from <see cref="Start"/> to <see cref="End"/> by the clock of Amsterdam, or whole days from <see cref="From"/> to
/// <see cref="To"/>, both included. Exactly one of the two pairs is there once <see cref="WhenCheck"/> has seen it.
/// </summary>
public sealed record When : Part
{
    public WallTime? Start { get; init; }

    public WallTime? End { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    [JsonIgnore]
    public bool IsWholeDays => From is not null;

    [JsonIgnore]
    public DateOnly FirstDay => From ?? Start!.Value.Day;

    /// <summary>The last day that it touches; what ends at midnight does not touch the day that begins then.</summary>
    [JsonIgnore]
    public DateOnly LastDay => To ?? End!.Value.Plus(TimeSpan.FromMinutes(-1)).Day;

    /// <summary>The instant at which it begins.</summary>
    [JsonIgnore]
    public DateTimeOffset Begins => Start is { } start ? start.Instant : DutchDay.Start(From!.Value);

    /// <summary>The instant at which it is over.</summary>
    [JsonIgnore]
    public DateTimeOffset Ends => End is { } end ? end.Instant : DutchDay.Start(To!.Value.AddDays(1));

    public static When At(WallTime start, WallTime end) => new() { Start = start, End = end };

    public static When At(DateOnly day, TimeOnly start, TimeOnly end) => At(new(day, start), new(day, end));

    public static When On(DateOnly from, DateOnly? to = null) => new() { From = from, To = to ?? from };

    /// <summary>Whether the two have a moment in common.</summary>
    public bool Meets(When other) => Begins < other.Ends && other.Begins < Ends;
}
