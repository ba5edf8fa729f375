using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Meeting;

/// <summary>The timer, as who leads wants it.</summary>
internal static class Timers
{
    private const int Most = Limits.ItemMinutes * 60;

    public static Decision Set(RunDocument run, SetTimer asked, DateTimeOffset now) => asked.Seconds switch
    {
        null => run.Clock is null ? Decision.Nothing : new TimerSet(null),
        >= 1 and <= Most => new TimerSet(Clock.Start(asked.Seconds.Value, now)),
        _ => TooLong("seconds"),
    };

    public static Decision Extend(RunDocument run, ExtendTimer asked, DateTimeOffset now) =>
        run.Clock is not { } clock ? Refusal.Conflict("no-timer")
        : Math.Abs(asked.Seconds) > Most || clock.Seconds + asked.Seconds > Most ? TooLong("seconds")
        : new TimerSet(clock.Extend(asked.Seconds, now));

    public static Decision Pause(RunDocument run, PauseTimer asked, DateTimeOffset now)
    {
        if (run.Clock is not { } clock)
            return Refusal.Conflict("no-timer");

        var changed = asked.Paused ? clock.Pause(now) : clock.Resume(now);
        return changed == clock ? Decision.Nothing : new TimerSet(changed);
    }

    public static Changes Apply(IState state, TimerSet set) => Changes.Put(Running.Run(state) with { Clock = set.Clock });

    private static Refusal TooLong(string field) => Refusal.Invalid("minutes-wrong", field).With("most", Limits.ItemMinutes);
}
