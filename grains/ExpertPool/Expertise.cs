using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Poll;

namespace Leerlabs.Grains.ExpertPool;

/// <summary>Who is an expert here. Each hears it in the own grain; the requests of the pool hear who may read and answer them.</summary>
internal static class Expertise
{
    public static Decision Add(IState state, Actor actor, AddExpert asked)
    {
        if (!Sight.Keeps(state, actor.Id))
            return Refusal.Forbidden();

        var change = new ChangeExpert(asked.Person, Find(state, asked.Person)?.Off ?? [], Texts.OrNone(asked.Subjects), asked.Days, True(asked.Coordinator));
        var refusal = Refuse(change)
            ?? (Find(state, asked.Person) is null && Present(state).Count() >= Limits.ExpertsPerPool
                ? Refusal.Conflict("too-many-experts").With("most", Limits.ExpertsPerPool)
                : null);
        return refusal is not null ? refusal : IsSame(Find(state, asked.Person), change) ? Decision.Nothing : new ExpertSet(asked.Person, change);
    }

    public static Decision Change(IState state, Actor actor, ChangeExpert asked)
    {
        var keeps = Sight.Keeps(state, actor.Id);
        if (!keeps && actor.Id != asked.Person)
            return Refusal.Forbidden();
        if (Find(state, asked.Person) is not { } known)
            return keeps ? Refusal.NotFound() : Refusal.Forbidden();

        var change = asked with { Subjects = Texts.OrNone(asked.Subjects), Coordinator = keeps ? True(asked.Coordinator) : known.Coordinator };
        return Refuse(change) is { } refusal ? refusal : IsSame(known, change) ? Decision.Nothing : new ExpertSet(asked.Person, change);
    }

    public static Decision Remove(IState state, Actor actor, RemoveExpert asked) =>
        !Sight.Keeps(state, actor.Id) ? Refusal.Forbidden()
        : Find(state, asked.Person) is null ? Decision.Nothing
        : new ExpertRemoved(asked.Person);

    public static Changes Apply(IState state, ExpertSet set, Stamp stamp)
    {
        var (known, expert) = (Find(state, set.Person), set.Expert);
        var changes = Changes.Put(new ExpertDocument
        {
            Id = ExpertDocument.IdOf(set.Person),
            Person = set.Person,
            Subjects = expert.Subjects,
            Days = expert.Days,
            Off = expert.Off,
            Coordinator = expert.Coordinator,
            Since = known?.Since ?? stamp.At,
        });
        return known is not null && known.Coordinator == expert.Coordinator ? changes : Told(state, changes, set.Person, stamp, past: known is null);
    }

    public static Changes Apply(IState state, ExpertRemoved removed, Stamp stamp)
    {
        var lent = state.All<LentExpert>().Where(one => one.Person == removed.Person).ToList();
        var changes = Changes.Put(Find(state, removed.Person)! with { Ended = stamp.At, Off = [], Subjects = null, Coordinator = null }) with
        {
            Deletes = [.. lent.Select(one => one.Id)],
            Messages = [.. lent.Select(one => new Message(Queue.Grain(one.Request), new ExpertRequest.EndAlong(removed.Person)))],
        };
        return Told(state, changes, removed.Person, stamp, past: true);
    }

    /// <summary>An expert who has not left.</summary>
    public static ExpertDocument? Find(IState state, string person) =>
        state.Find<ExpertDocument>(ExpertDocument.IdOf(person)) is { Ended: null } expert ? expert : null;

    public static IEnumerable<ExpertDocument> Present(IState state) => state.All<ExpertDocument>().Where(expert => expert.Ended is null);

    /// <summary>The pool as an expert's own grain keeps it.</summary>
    public static Message ToPerson(IState state, string person, long stamp)
    {
        var (pool, expert) = (state.Find<PoolDocument>(PoolDocument.TheId)!, Find(state, person));
        return new(GrainId.Parse(person), new SetPool($"{state.Grain}", pool.Name, stamp, expert is not null, pool.English, expert?.Coordinator));
    }

    // Who leaves loses sight of old requests too, and who comes may learn from them.
    private static Changes Told(IState state, Changes changes, string person, Stamp stamp, bool past)
    {
        var after = new Overlay(state, changes);
        return changes with
        {
            Messages = [.. changes.Messages, ToPerson(after, person, stamp.Seq), .. Queue.Tell(after, stamp), .. past ? Queue.TellPast(after, stamp) : []],
        };
    }

    private static Refusal? Refuse(ChangeExpert asked) =>
        Check.Grain(asked.Person, "person", "person")
        ?? Check.AtMost(asked.Subjects, "subjects", Limits.Paragraph)
        ?? Efforts.Refuse(asked.Days, null)
        ?? Availability.Refuse(asked.Off);

    private static bool IsSame(ExpertDocument? known, ChangeExpert asked) =>
        known is not null && (known.Subjects, known.Days, known.Coordinator) == (asked.Subjects, asked.Days, asked.Coordinator)
        && known.Off.SequenceEqual(asked.Off);

    private static bool? True(bool? value) => value is true ? true : null;
}
