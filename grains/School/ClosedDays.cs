using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.School;

/// <summary>The days on which the school does otherwise than the holidays of its region say.</summary>
internal static class ClosedDays
{
    public static Decision Add(IState state, AddClosed asked, DateTimeOffset now)
    {
        var set = new ClosedSet(asked.Closed, asked.From, asked.To, asked.What, Texts.OrNone(asked.Name));
        var refusal = Check.NewId(asked.Closed, "closed")
            ?? (state.Find<Closed>(Closed.IdOf(asked.Closed)) is null ? null : Refusal.Conflict("closed-exists"))
            ?? (state.All<Closed>().Count() < Limits.ClosedPerSchool ? null : Refusal.Conflict("too-many-closed").With("most", Limits.ClosedPerSchool))
            ?? Refuse(state, set, now);
        return refusal is not null ? refusal : set;
    }

    public static Decision Change(IState state, ChangeClosed asked, DateTimeOffset now)
    {
        if (state.Find<Closed>(Closed.IdOf(asked.Closed)) is not { } present)
            return Refusal.NotFound("closed-unknown");

        var set = new ClosedSet(asked.Closed, asked.From, asked.To, asked.What, Texts.OrNone(asked.Name));
        return Refuse(state, set, now) is { } refusal ? refusal
            : (present.From, present.To, present.What, present.Name) == (set.From, set.To, set.What, set.Name) ? Decision.Nothing
            : set;
    }

    public static Decision Remove(IState state, RemoveClosed asked) =>
        state.Find<Closed>(Closed.IdOf(asked.Closed)) is null ? Refusal.NotFound("closed-unknown") : new ClosedRemoved(asked.Closed);

    public static Changes Apply(ClosedSet set) => Changes.Put(new Closed
    {
        Id = Closed.IdOf(set.Closed),
        From = set.From,
        To = set.To,
        What = set.What,
        Name = set.Name,
    });

    private static Refusal? Refuse(IState state, ClosedSet set, DateTimeOffset now) =>
        Check.LineOrNone(set.Name, "name")
        ?? (set.To < set.From ? Refusal.Invalid("to-before-from", "to") : null)
        ?? (set.To.DayNumber - set.From.DayNumber < Limits.ClosedDays ? null : Refusal.Invalid("closed-too-long", "to").With("most", Limits.ClosedDays))
        ?? (IsNear(set, DutchDay.Of(now)) ? null : Refusal.Invalid("closed-too-far", "from").With("most", Limits.ClosedYearsAway))
        ?? (Overlaps(state, set) ? Refusal.Conflict("closed-overlaps") : null);

    // A year that was typed wrong is what this catches.
    private static bool IsNear(ClosedSet set, DateOnly today) =>
        set.From >= today.AddYears(-Limits.ClosedYearsAway) && set.To <= today.AddYears(Limits.ClosedYearsAway);

    private static bool Overlaps(IState state, ClosedSet set) => state.All<Closed>().Any(other =>
        other.Id != Closed.IdOf(set.Closed) && other.What == set.What && other.From <= set.To && set.From <= other.To);
}
