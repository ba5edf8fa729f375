using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Calendar;

/// <summary>Whether something can take place then.</summary>
public static class WhenCheck
{
    /// <summary>Refuses what is no time or no days, goes backwards, lasts too long, or names a time that no clock shows. An hour that comes twice is taken as the first.</summary>
    public static Refusal? Refuse(When when, string field = "when") => when switch
    {
        { Start: { } start, End: { } end, From: null, To: null } => RefuseTimes(start, end, field),
        { Start: null, End: null, From: { } from, To: { } to } => RefuseDays(from, to, field),
        _ => Refusal.Invalid("when-unclear", field),
    };

    private static Refusal? RefuseTimes(WallTime start, WallTime end, string field) =>
        RefuseGap(start, field)
        ?? RefuseGap(end, field)
        ?? (end > start ? null : Refusal.Invalid("when-backwards", field))
        ?? TooLong(start.Day, end.Day, field);

    private static Refusal? RefuseDays(DateOnly from, DateOnly to, string field) =>
        to < from ? Refusal.Invalid("to-before-from", field) : TooLong(from, to, field);

    private static Refusal? RefuseGap(WallTime time, string field) => AmsterdamTime.Exists(time)
        ? null
        : Refusal.Invalid("when-skipped", field).With("time", $"{time.Time.Hour}:{time.Time.Minute:00}");

    private static Refusal? TooLong(DateOnly from, DateOnly to, string field) =>
        to.DayNumber - from.DayNumber < Limits.WhenDays ? null : Refusal.Invalid("when-too-long", field).With("most", Limits.WhenDays);
}
