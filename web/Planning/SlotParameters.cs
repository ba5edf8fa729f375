using System.Collections.Immutable;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;

namespace Leerlabs.Web.Planning;

/// <summary>What someone looks for, as a query string.</summary>
/// <param name="Start">Such as <c>15:30</c>; left out: whole days.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="Weekdays">ISO days of the week parted by commas: <c>1</c> is Monday.</param>
internal sealed record SlotParameters(DateOnly From, DateOnly To, TimeOnly? Start, int? Minutes, string? Weekdays, int? Take)
{
    private const int Usual = 10;
    private const int Most = 50;
    private const int UsualMinutes = 90;

    public Refusal? Wrong => SchoolDaysEndpoint.Stretch(From, To)
        ?? (Minutes is null or (>= 5 and <= 24 * 60) ? null : Refusal.Invalid("invalid", "minutes"))
        ?? (Days.IsEmpty ? Refusal.Invalid("invalid", "weekdays") : null);

    public SlotWish Wish => new(From, To, Days, Start, TimeSpan.FromMinutes(Minutes ?? UsualMinutes), Math.Clamp(Take ?? Usual, 1, Most));

    private ImmutableArray<DayOfWeek> Days => Weekdays is null
        ? [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday]
        : [.. Weekdays.Split(',').Where(day => day is ['1' or '2' or '3' or '4' or '5']).Select(day => (DayOfWeek)(day[0] - '0'))];
}
