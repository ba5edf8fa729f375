using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Person;

/// <summary>How far the person has come in each log. Of a log that they are not in, nothing is kept.</summary>
internal static class SeenMarks
{
    public static Decision Mark(IState state, MarkSeen asked)
    {
        if (Check.Grain(asked.Grain, "log", "grain") is { } refusal)
            return refusal;

        var isIn = state.All<Membership>().Any(membership => membership.Log == asked.Grain);
        var seen = state.Find<SeenMark>(SeenMark.IdOf(asked.Grain))?.Seen ?? 0;
        return isIn && asked.Seen > seen ? new Seen(asked.Grain, asked.Seen) : Decision.Nothing;
    }

    public static Changes Apply(Seen seen) =>
        Changes.Put(new SeenMark { Id = SeenMark.IdOf(seen.Grain), Grain = seen.Grain, Seen = seen.UpTo });
}
