using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Person.Feeds;

/// <summary>The secret address at which the person's calendar can be read without signing in.</summary>
internal static class Calendars
{
    /// <summary>Of two that are given at once, one is taken: it must know which it replaces.</summary>
    public static Decision Give(IState state, GiveCalendar asked) =>
        state.Find<CalendarSecret>(CalendarSecret.TheId)?.Hash == asked.Instead ? new CalendarGiven(asked.Hash, asked.Sealed) : Decision.Nothing;

    public static Decision Choose(IState state, SetCalendar asked) => Settings(state).Polls == asked.Polls ? Decision.Nothing : new CalendarChosen(asked.Polls);

    /// <summary>The earlier address goes, out of stored frames too.</summary>
    public static Changes Apply(IState state, CalendarGiven given, Stamp stamp) => Changes.Put(
        new CalendarSecret { Id = CalendarSecret.TheId, Hash = given.Hash, Sealed = given.Sealed },
        Settings(state) with { Since = stamp.At }) with
    {
        Erases = state.Find<CalendarSecret>(CalendarSecret.TheId) is null ? [] : [CalendarSecret.TheId],
    };

    public static Changes Apply(IState state, CalendarChosen chosen) =>
        Changes.Put(Settings(state) with { Polls = chosen.Polls });

    private static CalendarSettings Settings(IState state) =>
        state.Find<CalendarSettings>(CalendarSettings.TheId) ?? new CalendarSettings { Id = CalendarSettings.TheId };
}
