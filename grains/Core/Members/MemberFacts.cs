namespace Leerlabs.Grains.Core.Members;

/// <summary>What every kind that keeps a copy of a membership makes of the facts about it, in events of its own.</summary>
public static class MemberFacts
{
    /// <summary>Whether a fact is about this grain: its own leerlab or school says it, or the house. Another's is not.</summary>
    public static bool AreHeard(Actor actor, params ReadOnlySpan<string> origins) => actor.Kind == ActorKind.System || origins.Contains(actor.Id);

    /// <summary>Somebody's roles as they are now, unless something later is known.</summary>
    public static Decision Set(IState state, string person, long stamp, Func<Event> set) =>
        MemberCopies.IsNews(state, person, stamp) ? set() : Decision.Nothing;

    /// <summary>A due time: roles that ended by themselves.</summary>
    public static Decision End(IState state, string person, DateTimeOffset now, Func<Event> ended) =>
        MemberCopies.HasEnded(state, person, now) ? ended() : Decision.Nothing;
}
