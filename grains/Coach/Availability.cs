using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Coach;

/// <summary>The coach says how much time there is.</summary>
internal static class Availability
{
    public static Decision Set(CoachDocument coach, SetAvailability asked)
    {
        if (Refuse(asked) is { } refusal)
            return refusal;

        var same = coach.Said is not null && (coach.Days, coach.Hours) == (asked.Days, asked.Hours) && coach.Off.SequenceEqual(asked.Off);
        return same ? Decision.Nothing : new AvailabilitySet(asked);
    }

    public static Changes Apply(IState state, AvailabilitySet set, Stamp stamp)
    {
        var coach = state.Find<CoachDocument>(CoachDocument.TheId)! with
        {
            Days = set.Availability.Days,
            Hours = set.Availability.Hours,
            Off = [.. set.Availability.Off.OrderBy(time => time.From)],
            Said = stamp.At,
        };
        var (changed, messages) = Coachings.Weighed(coach, state.All<Coaching>());
        return Changes.Put([coach, .. changed]) with { Messages = messages };
    }

    /// <summary>Times that somebody is not there.</summary>
    public static Refusal? Refuse(ImmutableArray<TimeOff> off) =>
        (off.Length > Limits.TimesOff ? Refusal.Invalid("too-many-times-off", "off").With("most", Limits.TimesOff) : null)
        ?? off.Select(Refuse).FirstOrDefault(refusal => refusal is not null);

    private static Refusal? Refuse(SetAvailability asked) =>
        Efforts.Refuse(asked.Days, asked.Hours) ?? Refuse(asked.Off);

    private static Refusal? Refuse(TimeOff time) =>
        time is null || time.To < time.From ? Refusal.Invalid("time-off-wrong", "off") : Check.LineOrNone(time.What, "off");
}
