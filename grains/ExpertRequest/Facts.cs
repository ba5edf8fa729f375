using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Person;

namespace Leerlabs.Grains.ExpertRequest;

/// <summary>What a request hears: from its leerlab, from the pool of its theme, from other pools, and from itself when a time has come.</summary>
internal static class Facts
{
    public static Decision Decide(IState state, RequestFact fact, Actor actor, DateTimeOffset now)
    {
        if (fact is BeginRequest begin)
            return Birth.Begin(state, begin);
        if (state.Find<RequestDocument>(RequestDocument.TheId) is not { } request)
            return Decision.Nothing;

        return fact switch
        {
            SetMember set when IsOf(actor, request.Leerlab) => MemberCopies.IsNews(state, set.Person, set.Stamp) ? new MemberSet(set) : Decision.Nothing,
            EndRoles end when actor.Kind == ActorKind.System => MemberCopies.HasEnded(state, end.Person, now) ? new RolesEnded(end.Person) : Decision.Nothing,
            HearPool hear when IsOf(actor, $"expert-pool/{request.Theme}") => Hear(state, request, hear),
            GrantAlong grant when PoolOf(actor) is { } pool => Alongs.Grant(state, request, grant, pool),
            TellLate tell when actor.Kind == ActorKind.System => Lateness.Tell(request, tell, now),
            AnswerTogether give when IsOf(actor, Drafts.TextOf(state)) => Drafts.Take(state, give, now),
            FinishUpload or DropUpload or ForgetBytes when actor.Kind == ActorKind.System => Uploads.Decide(state, fact),
            EndAccepted when actor.Kind == ActorKind.System => Endings.End(request),
            _ => Decision.Nothing,
        };
    }

    /// <summary>Whoever had it and left the pool has it no more; whoever thought along from there does no more.</summary>
    public static Changes Apply(IState state, PoolHeard heard, Stamp stamp)
    {
        var (request, fact) = (state.Find<RequestDocument>(RequestDocument.TheId)!, heard.Fact);
        var awaits = Asking.AwaitsAnswer(request.State);
        var lost = request.Expert is { } expert && fact.Experts.All(one => one.Person != expert) && !Asking.IsOver(request.State);
        var after = request with { Promised = awaits ? fact.Promise.Day : request.Promised };
        if (lost)
            after = after with { Expert = null, State = awaits ? RequestState.Triaged : request.State };

        var first = state.Find<PoolCircle>(PoolCircle.TheId) is not { Stamp: > 0 };
        ImmutableArray<Document> steps = lost ? [Steps.Of(StepKind.Unassigned, stamp, request.Expert)] : [];
        return Changes.Put([after, Circle(request, fact), .. steps, .. Alongs.Gone(state, fact)]) with
        {
            Messages = [.. first || lost ? Notices.ToPool(state, fact.Experts, first ? InboxKind.ExpertAsked : InboxKind.ExpertBack, stamp) : []],
            DueTimes = awaits ? Lateness.Times(fact.Promise, stamp.At) : [],
        };
    }

    private static Decision Hear(IState state, RequestDocument request, HearPool hear)
    {
        var known = state.Find<PoolCircle>(PoolCircle.TheId)!;
        var promised = !Asking.AwaitsAnswer(request.State) || request.Promised == hear.Promise.Day;
        return known.Stamp > hear.Stamp || (known.Stamp > 0 && promised && known.Experts.SequenceEqual(hear.Experts)) ? Decision.Nothing : new PoolHeard(hear);
    }

    private static PoolCircle Circle(RequestDocument request, HearPool fact) => new()
    {
        Id = PoolCircle.TheId,
        Pool = request.Theme,
        Stamp = fact.Stamp,
        Experts = fact.Experts,
    };

    private static bool IsOf(Actor actor, string grain) => actor.Kind == ActorKind.System || actor.Id == grain;

    private static string? PoolOf(Actor actor) => actor.Kind == ActorKind.Grain && Ids.TypeOf(actor.Id) == "expert-pool" ? Ids.KeyOf(actor.Id) : null;
}
