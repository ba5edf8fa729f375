using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Calendar;

/// <summary>What kind of moment is looked for.</summary>
/// <param name="Start">By the clock of Amsterdam; null: a whole day.</param>
/// <param name="Length">How long it takes; of a whole day it does not count.</param>
public sealed record SlotWish(DateOnly From, DateOnly To, ImmutableArray<DayOfWeek> Weekdays, TimeOnly? Start, TimeSpan Length, int Most)
{
    public When On(DateOnly day) => Start is { } start ? When.At(new(day, start), new WallTime(day, start).Plus(Length)) : When.On(day);
}

/// <summary>What stands in the way of a moment, apart from the schools.</summary>
/// <param name="Taken">When there are other meetings.</param>
/// <param name="CoachAway">When a coach is away; null: there is no coach.</param>
/// <param name="Hosts">Schools in the order in which it is their turn to be host.</param>
public sealed record SlotSurroundings(ImmutableArray<When> Taken, ImmutableArray<When>? CoachAway, ImmutableArray<string> Hosts);

/// <summary>A moment that is proposed.</summary>
/// <param name="Open">How many schools have school.</param>
/// <param name="But">Those with a day that is no usual one, and why.</param>
/// <param name="Host">Whose turn it is to be host, of those with a usual day.</param>
public sealed record Slot(When When, int Open, int Of, ImmutableArray<SchoolDay> But, CoachTime Coach, string? Host);

/// <summary>Whether the coach is there.</summary>
[JsonConverter(typeof(WordJson<CoachTime>))]
public enum CoachTime
{
    There,
    Away,

    /// <summary>The leerlab has no coach.</summary>
    None,
}
