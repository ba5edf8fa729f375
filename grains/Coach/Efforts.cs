using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Coach;

/// <summary>Days and hours of a week.</summary>
internal static class Efforts
{
    public static Refusal? Refuse(decimal? days, decimal? hours) =>
        days is <= 0 or > Limits.DaysOfWeek ? Refusal.Invalid("days-wrong", "days")
        : hours is <= 0 or > Limits.HoursOfWeek ? Refusal.Invalid("hours-wrong", "hours")
        : null;

    /// <summary>What an appointment asks: days, hours or both.</summary>
    public static Refusal? Refuse(Effort effort) =>
        effort is { Days: null, Hours: null } ? Refusal.Invalid("effort-needed", "effort") : Refuse(effort.Days, effort.Hours);
}
