using System.Collections.Immutable;

namespace Leerlabs.Grains.Coach;

/// <summary>
/// How an appointment fits in a coach's weeks: against what is left at the busiest moment of its period, counting every other appointment in force.
/// </summary>
internal static class Load
{
    /// <summary>Null when it fits.</summary>
    public static Fit? Of(CoachDocument coach, Engagement asked, IEnumerable<Engagement> others)
    {
        ImmutableArray<Engagement> beside = [.. others.Where(other => IsBeside(asked, other))];
        ImmutableArray<TimeOff> off = [.. coach.Off.Where(time => asked.Start <= time.To && !(asked.End <= time.From))];
        var fit = new Fit(
            coach is { Days: null, Hours: null } ? true : null,
            Short(coach.Days, asked.Effort.Days, asked, beside, effort => effort.Days),
            Short(coach.Hours, asked.Effort.Hours, asked, beside, effort => effort.Hours),
            off.IsEmpty ? null : off);
        return fit == new Fit() ? null : fit;
    }

    private static Shortage? Short(decimal? has, decimal? asks, Engagement asked, ImmutableArray<Engagement> beside, Func<Effort, decimal?> of)
    {
        if (has is null || asks is null)
            return null;

        var left = has.Value - Busiest(asked, beside, of);
        return asks > left ? new Shortage(asks.Value, left) : null;
    }

    /// <summary>The load only rises on a day on which something begins.</summary>
    private static decimal Busiest(Engagement asked, ImmutableArray<Engagement> beside, Func<Effort, decimal?> of) =>
        beside.Select(other => other.Start).Where(start => start > asked.Start).Append(asked.Start)
            .Max(day => beside.Where(other => other.Start <= day && !(other.End <= day)).Sum(other => of(other.Effort) ?? 0));

    /// <summary>An earlier appointment at the same leerlab ends when this one begins.</summary>
    private static bool IsBeside(Engagement asked, Engagement other) =>
        other.State == AppointmentState.Appointed && other.Leerlab != asked.Leerlab && !(asked.End <= other.Start) && !(other.End <= asked.Start);
}
