using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertPool;

namespace Leerlabs.Grains.ExpertRequest;

/// <summary>Colleagues who think along: of the same pool at once, of another when that pool says that they are its experts.</summary>
internal static class Alongs
{
    public static Decision Ask(Asking asking, AskAlong asked)
    {
        if (!asking.Leads)
            return Refusal.Forbidden();

        var pool = asked.Pool ?? asking.Request.Theme;
        var refusal = asking.IsGoing()
            ?? Check.Grain(asked.Person, "person", "person")
            ?? (Ids.IsPart(pool) ? null : Refusal.Invalid("id-wrong", "pool"))
            ?? (asked.Person == asking.Request.Asker || asked.Person == asking.Request.Expert ? Refusal.Invalid("request-along-oneself", "person") : null)
            ?? (pool != asking.Request.Theme || asking.IsOfPool(asked.Person) ? null : Refusal.Invalid("request-not-expert", "person"))
            ?? (Find(asking.State, asked.Person) is not null || Present(asking.State) < Limits.AlongPerRequest
                ? null
                : Refusal.Conflict("too-many-along").With("most", Limits.AlongPerRequest));
        return refusal is not null ? refusal
            : Find(asking.State, asked.Person) is { Ended: null } ? Decision.Nothing
            : pool == asking.Request.Theme ? new AlongJoined(asked.Person, pool, asking.Person)
            : new AlongSought(asked.Person, pool);
    }

    public static Decision End(Asking asking, EndAlong asked) =>
        !asking.Leads && asking.Person != asked.Person ? Refusal.Forbidden() : End(asking.State, asked);

    /// <summary>The pool says that the colleague is no expert any more.</summary>
    public static Decision End(IState state, EndAlong asked) =>
        Find(state, asked.Person) is { Ended: null } ? new AlongEnded(asked.Person) : Decision.Nothing;

    public static Decision Grant(IState state, RequestDocument request, GrantAlong fact, string pool) =>
        Asking.IsOver(request.State) || fact.Person == request.Asker || Find(state, fact.Person) is { Ended: null }
            ? Decision.Nothing
            : new AlongJoined(fact.Person, pool, fact.By);

    public static Changes Apply(IState state, AlongSought sought, Stamp stamp) => new()
    {
        Messages = [new(new GrainId("expert-pool", sought.Pool), new SeekAlong(state.Grain.Key, sought.Person, stamp.By))],
    };

    public static Changes Apply(IState state, AlongJoined joined, Stamp stamp)
    {
        var by = stamp with { By = joined.By };
        var along = new AlongDocument
        {
            Id = AlongDocument.IdOf(joined.Person),
            Person = joined.Person,
            Pool = joined.Pool,
            By = joined.By,
            At = stamp.At,
        };
        return Changes.Put(along, Steps.Of(StepKind.Along, by, joined.Person)) with { Messages = [.. Notices.Asked(state, joined.Person, by)] };
    }

    public static Changes Apply(IState state, AlongEnded ended) => Changes.Put(Find(state, ended.Person)! with { Ended = true });

    /// <summary>Those who thought along from the pool of the theme, and are no longer in it.</summary>
    public static IEnumerable<Document> Gone(IState state, HearPool fact) =>
        from along in state.All<AlongDocument>()
        where along.Ended is null && along.Pool == state.Find<RequestDocument>(RequestDocument.TheId)!.Theme
        where fact.Experts.All(expert => expert.Person != along.Person)
        select along with { Ended = true };

    /// <summary>The request goes to another theme: the pool that it leaves lends those who think along from there, and tells when they leave it.</summary>
    public static IEnumerable<Message> Lent(IState state, string theme) =>
        from along in state.All<AlongDocument>()
        where along.Ended is null && along.Pool == theme
        select new Message(new GrainId("expert-pool", theme), new SeekAlong(state.Grain.Key, along.Person, along.By));

    private static AlongDocument? Find(IState state, string person) => state.Find<AlongDocument>(AlongDocument.IdOf(person));

    private static int Present(IState state) => state.All<AlongDocument>().Count(along => along.Ended is null);
}
