using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Text;

namespace Leerlabs.Grains.ExpertRequest;

/// <summary>
/// The answer that experts write together, in a text with the request's key. It is theirs who are in the request: who has it, who thinks along, who keeps the pool. The
/// asker receives nothing of it until one of them sends it.
/// </summary>
internal static class Drafts
{
    public static Decision Begin(Asking asking) =>
        Writers(asking.State).All(writer => writer.Person != asking.Person) ? Refusal.Forbidden()
        : asking.IsGoing() is { } over ? over
        : asking.State.Find<DraftDocument>(DraftDocument.TheId) is null ? new DraftBegun()
        : Decision.Nothing;

    /// <summary>A fact is not refused: words that can't be the answer any more go back.</summary>
    public static Decision Take(IState state, AnswerTogether give, DateTimeOffset now)
    {
        var taken = Asking.Of(state, Actor.Person(give.By), now) is { } asking
            ? Talking.Answer(asking, new AnswerRequest(give.Message, give.Text))
            : Refusal.Forbidden();
        return taken.Refusal is null && taken.Events is [RequestAnswered answered] ? answered with { By = give.By } : new AnswerLeft(give.Message);
    }

    public static Changes Apply(IState state, Stamp stamp) =>
        Changes.Put(new DraftDocument { Id = DraftDocument.TheId, Text = TextOf(state), By = stamp.By, At = stamp.At });

    public static Changes Apply(IState state, AnswerLeft left) => new() { Messages = Settled(state, left.Message, taken: false) };

    public static ImmutableArray<Message> Settled(IState state, string message, bool taken) => [new(GrainId.Parse(TextOf(state)), new SettleAnswer(message, taken))];

    public static string TextOf(IState state) => TextBirth.IdOf(state.Grain);

    /// <summary>What the text has to hear: that it begins, who writes in it, and whether there is still something to write.</summary>
    public static IEnumerable<Message> Tell(IState before, IState after)
    {
        if (after.Find<DraftDocument>(DraftDocument.TheId) is null)
            yield break;

        var (text, writers) = (GrainId.Parse(TextOf(after)), Writers(after));
        if (before.Find<DraftDocument>(DraftDocument.TheId) is null)
        {
            yield return TextBirth.OfAnswer(after.Grain, writers, after.Seq);
            yield break;
        }

        if (!writers.SequenceEqual(Writers(before)))
            yield return new(text, new SetWriters(writers));
        if (IsOver(after) != IsOver(before))
            yield return new(text, new CloseText(IsOver(after)));
    }

    /// <summary>Who keeps the pool writes along; sending is for who has it and who thinks along.</summary>
    private static ImmutableArray<DraftWriter> Writers(IState state)
    {
        var (request, circle) = (The(state), state.Find<PoolCircle>(PoolCircle.TheId)?.Experts ?? []);
        var along = state.All<AlongDocument>().Where(one => one.Ended is null).Select(one => one.Person);
        var holder = circle.Where(one => one.Person == request.Expert).Select(one => one.Person);
        ImmutableHashSet<string> answer = [.. along, .. holder];
        return
        [
            .. circle.Where(one => one.Coordinator is true).Select(one => one.Person).Concat(answer).Distinct()
                .Where(person => person != request.Asker)
                .Order(StringComparer.Ordinal)
                .Select(person => new DraftWriter(person, answer.Contains(person) ? true : null)),
        ];
    }

    private static bool IsOver(IState state) => Asking.IsOver(The(state).State);

    private static RequestDocument The(IState state) => state.Find<RequestDocument>(RequestDocument.TheId)!;
}
