using Leerlabs.Grains.Calendar;

namespace Leerlabs.Web.Ical;

/// <summary>When an event of another program takes place.</summary>
internal static class EventTime
{
    /// <summary>Null when it says no beginning and end that can be read.</summary>
    public static When? Of(IcalComponent what)
    {
        if (what.Find("DTSTART") is not { } start || what.Find("DTEND") is not { } end)
            return null;

        // What lasts whole days ends, for calendars, on the day after.
        if (IcalTimes.IsDay(start))
            return IcalTimes.Day(start.Value) is { } from && IcalTimes.Day(end.Value) is { } after ? When.On(from, after > from ? after.AddDays(-1) : from) : null;

        return IcalTimes.Wall(start) is { } begins && IcalTimes.Wall(end) is { } ends ? When.At(begins, ends) : null;
    }
}
