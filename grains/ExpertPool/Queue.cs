using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.ExpertRequest;

namespace Leerlabs.Grains.ExpertPool;

/// <summary>What is asked at this theme, as each request tells. A request that comes, or comes back, hears who is here and by when an answer is promised.</summary>
internal static class Queue
{
    private static readonly TimeOnly Morning = new(7, 30);

    public static Decision Set(IState state, QueueRequest fact)
    {
        var known = Known(state, fact.Request);
        var text = state.Find<QueuedQuestion>(QueuedQuestion.IdOf(fact.Request))?.Text ?? state.Find<PastQuestion>(PastQuestion.IdOf(fact.Request))?.Text;
        return known is { } summary && RequestSummary.Same(summary, fact.Summary) && (text ?? fact.Question) == fact.Question
            ? Decision.Nothing
            : new RequestQueued(fact.Request, fact);
    }

    public static Decision Leave(IState state, LeaveQueue fact) => Known(state, fact.Request) is null ? Decision.Nothing : new RequestLeft(fact.Request);

    public static Changes Apply(IState state, RequestQueued queued, Stamp stamp)
    {
        var (fact, summary) = (queued.Fact, queued.Fact.Summary);
        var promised = Promise(state, summary.Since).Day;
        var (queue, question) = (QueuedRequest.IdOf(fact.Request), QueuedQuestion.IdOf(fact.Request));
        var (past, words) = (PastRequest.IdOf(fact.Request), PastQuestion.IdOf(fact.Request));
        if (Asking.IsOver(summary.State))
            return Changes.Put(new PastRequest { Id = past, Summary = summary, Promised = promised }, new PastQuestion { Id = words, Text = fact.Question }) with
            {
                Deletes = [.. Held(state, queue, question)],
            };

        var news = state.Find<QueuedRequest>(queue)?.Summary.Since != summary.Since;
        return Changes.Put(
            new QueuedRequest { Id = queue, Summary = summary, Promised = promised },
            new QueuedQuestion { Id = question, Text = fact.Question }) with
        {
            Deletes = [.. Held(state, past, words)],
            Messages = news ? [Hear(state, fact.Request, summary.Since, stamp)] : [],
        };
    }

    public static Changes Apply(IState state, RequestLeft left) => new()
    {
        Deletes = [.. Held(state, QueuedRequest.IdOf(left.Request), QueuedQuestion.IdOf(left.Request), PastRequest.IdOf(left.Request), PastQuestion.IdOf(left.Request))],
    };

    /// <summary>All that are not over hear who is here, and by when an answer is promised.</summary>
    public static IEnumerable<Message> Tell(IState state, Stamp stamp) =>
        state.All<QueuedRequest>().Select(one => Hear(state, Ids.KeyOf(one.Id), one.Summary.Since, stamp));

    public static IEnumerable<Message> TellPast(IState state, Stamp stamp) =>
        state.All<PastRequest>().Select(one => Hear(state, Ids.KeyOf(one.Id), one.Summary.Since, stamp));

    /// <summary>The programme promises otherwise than before, or has other free days.</summary>
    public static IEnumerable<Document> Promised(IState state) =>
        from one in state.All<QueuedRequest>()
        let promised = Promise(state, one.Summary.Since).Day
        where promised != one.Promised
        select one with { Promised = promised };

    public static GrainId Grain(string request) => new("expert-request", request);

    /// <summary>
    /// Before the programme said anything nothing is promised but a week. Nobody is warned or told on a day on which the programme does not work: it waits
    /// until the morning of the next one.
    /// </summary>
    public static Promise Promise(IState state, DateTimeOffset since)
    {
        var calendar = new WorkDays(state.Find<PoolCalendar>(PoolCalendar.TheId)?.Free ?? []);
        var begin = DutchDay.Of(since);
        var day = calendar.After(begin, state.Find<PoolDocument>(PoolDocument.TheId)?.Days ?? 5);
        var before = calendar.After(day, -1);
        return new(day, DutchDay.At(before > begin ? before : day, Morning), DutchDay.At(calendar.After(day, 1), Morning));
    }

    private static Message Hear(IState state, string request, DateTimeOffset since, Stamp stamp) => new(
        Grain(request),
        new HearPool(
            stamp.Seq,
            [.. Expertise.Present(state).OrderBy(expert => expert.Person, StringComparer.Ordinal).Select(expert => new PoolMember(expert.Person, expert.Coordinator))],
            Promise(state, since)));

    public static RequestSummary? Known(IState state, string request) =>
        state.Find<QueuedRequest>(QueuedRequest.IdOf(request))?.Summary ?? state.Find<PastRequest>(PastRequest.IdOf(request))?.Summary;

    private static IEnumerable<string> Held(IState state, params IEnumerable<string> ids) => ids.Where(id => state.Find<Document>(id) is not null);
}
