using FsCheck;
using FsCheck.Fluent;
using Leerlabs.Grains.Meeting;

namespace Leerlabs.Grains.Tests.Meeting;

/// <summary>The arithmetic of the one timer: whatever is done to it, every screen that looks at an instant sees the same.</summary>
public sealed class ClockTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 3, 14, 20, 0, TimeSpan.Zero);
    private static readonly Gen<int> Seconds = Gen.Choose(1, 5_000);

    [Fact]
    public void What_is_left_and_what_passed_are_the_whole_as_long_as_it_runs() => Holds((length, passed) =>
        Clock.Start(length, Now).LeftAt(Now.AddSeconds(passed)) == length - passed);

    [Fact]
    public void Standing_still_takes_no_time() => Holds((length, still) =>
    {
        var paused = Clock.Start(length, Now).Pause(Now.AddSeconds(length / 2));
        var later = Now.AddSeconds((length / 2) + still);
        return paused.LeftAt(later) == length - (length / 2) && paused.Resume(later).LeftAt(later) == length - (length / 2);
    });

    [Fact]
    public void More_time_is_that_much_more_while_it_runs_and_while_it_stands() => Holds((length, more) =>
    {
        var (clock, half) = (Clock.Start(length, Now), Now.AddSeconds(length / 2));
        return length / 2 == length
            || (clock.Extend(more, half).LeftAt(half) == clock.LeftAt(half) + more
                && clock.Pause(half).Extend(more, half).LeftAt(half) == clock.LeftAt(half) + more
                && clock.Extend(more, half).Seconds == length + more);
    });

    [Fact]
    public void One_that_was_over_goes_on_from_now() => Holds((length, late) =>
        Clock.Start(length, Now).Extend(120, Now.AddSeconds(length + late)).LeftAt(Now.AddSeconds(length + late)) == 120);

    [Fact]
    public void Less_time_than_is_left_is_the_end_and_not_before_it() => Holds((length, passed) =>
    {
        var at = Now.AddSeconds(Math.Min(passed, length - 1));
        return Clock.Start(length, Now).Extend(-10_000, at).LeftAt(at) == 0;
    });

    [Fact]
    public void Pausing_twice_is_pausing_once() => Holds((length, passed) =>
    {
        var paused = Clock.Start(length, Now).Pause(Now.AddSeconds(passed));
        return paused.Pause(Now.AddSeconds(passed + 60)) == paused && paused.LeftAt(Now.AddYears(1)) == Math.Max(0, length - passed);
    });

    private static void Holds(Func<int, int, bool> law) =>
        Prop.ForAll(Seconds.Zip(Seconds).ToArbitrary(), pair => law(pair.Item1, pair.Item2)).QuickCheckThrowOnFailure();
}
