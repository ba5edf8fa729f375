using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Meeting;

namespace Leerlabs.Grains.Visit;

/// <summary>What holds for a visit's own fields, when it is agreed on and when it changes.</summary>
internal static class VisitChecks
{
    public static Refusal? Refuse(When when, string? lesson, Place? place) =>
        WhenCheck.Refuse(when) ?? Check.LineOrNone(lesson, "lesson") ?? Place.Refuse(place);
}
