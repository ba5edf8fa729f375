using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Person;

/// <summary>Where the person is signed in. An ended session stays for a while, so that whoever watches it sees that it ended.</summary>
internal static class Sessions
{
    public static Decision Start(IState state, StartSession asked, DateTimeOffset now)
    {
        if (!Ids.IsNew(asked.Session))
            return Refusal.Invalid("id-wrong", "session");

        var known = state.Find<Session>(Session.IdOf(asked.Session));
        if (known is not null && (known.Ended is not null || IsStale(known, now)))
            return Refusal.Conflict("session-ended");

        var started = new SessionStarted(asked.Session, asked.Agent.Length > Limits.Line ? asked.Agent[..Limits.Line] : asked.Agent);
        var removed = Superfluous(state, known, now);
        return removed.IsEmpty ? started : Decision.Accept(new SessionsRemoved(removed), started);
    }

    public static Decision End(IState state, EndSession asked) => state.Find<Session>(Session.IdOf(asked.Session)) switch
    {
        null => Refusal.NotFound("session-unknown"),
        { Ended: null } => new SessionsEnded([asked.Session]),
        _ => Decision.Nothing,
    };

    public static Decision EndAll(IState state)
    {
        ImmutableArray<string> open = [.. state.All<Session>().Where(session => session.Ended is null).Select(session => Ids.KeyOf(session.Id))];
        return open.IsEmpty ? Decision.Nothing : new SessionsEnded(open);
    }

    public static Changes Apply(IState state, SessionStarted started, Stamp stamp)
    {
        var id = Session.IdOf(started.Session);
        return Changes.Put(state.Find<Session>(id) is { } known
            ? known with { Renewed = stamp.At, Agent = started.Agent }
            : new Session { Id = id, Started = stamp.At, Agent = started.Agent });
    }

    public static Changes Apply(IState state, SessionsEnded ended, Stamp stamp) =>
        Changes.Put([.. ended.Sessions.Select(key => state.Find<Session>(Session.IdOf(key))! with { Ended = stamp.At })]);

    public static Changes Apply(SessionsRemoved removed) => new() { Deletes = [.. removed.Sessions.Select(Session.IdOf)] };

    /// <summary>Long over, and the longest unused ones beyond what one person may have.</summary>
    private static ImmutableArray<string> Superfluous(IState state, Session? keep, DateTimeOffset now)
    {
        var others = state.All<Session>().Where(session => session.Id != keep?.Id).ToLookup(session => IsStale(session, now));
        var beyond = others[false].OrderByDescending(LastUsed).Skip(Limits.Sessions - 1);
        return [.. others[true].Concat(beyond).Select(session => Ids.KeyOf(session.Id))];
    }

    private static bool IsStale(Session session, DateTimeOffset now) => LastUsed(session) < now - Limits.SessionLife;

    private static DateTimeOffset LastUsed(Session session) => session.Ended ?? session.Renewed ?? session.Started;
}
