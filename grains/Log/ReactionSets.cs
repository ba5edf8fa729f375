using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Log;

/// <summary>Reactions on entries and comments: each person each reaction once.</summary>
internal static class ReactionSets
{
    public static Reactions None { get; } = new([], [], [], []);

    public static Decision React(Asking asking, React command)
    {
        var entry = asking.LiveEntry(command.Entry);
        if (!entry.Succeeded)
            return entry.Refusal;
        if (!asking.Who.CommentsOn(entry.Value))
            return Refusal.Forbidden("role-comments-not");

        var there = command.Comment is null ? asking.State.Thread(command.Entry).Reactions : OnComment(asking, command);
        return there.Succeeded ? Put(asking, command, there.Value) : there.Refusal;
    }

    public static Changes Apply(IState state, Reacted reacted, Stamp stamp)
    {
        if (reacted.Comment is null)
        {
            var thread = state.Thread(reacted.Entry);
            return Changes.Put(thread with { Reactions = With(thread.Reactions, reacted, stamp.By) });
        }

        var comment = state.Comment(reacted.Comment);
        return Changes.Put(comment with { Reactions = With(comment.Reactions ?? None, reacted, stamp.By) });
    }

    private static Result<Reactions> OnComment(Asking asking, React command)
    {
        var comment = asking.Comment(command.Comment!, command.Entry);
        if (!comment.Succeeded)
            return comment.Refusal;

        return Asking.IsThere(comment.Value) is { } refusal ? refusal : comment.Value.Reactions ?? None;
    }

    private static Decision Put(Asking asking, React command, Reactions there) =>
        PeopleOf(there, command.Reaction).Contains(asking.Who.Person) == command.On
            ? Decision.Nothing
            : new Reacted(command.Entry, command.Comment, command.Reaction, command.On);

    private static ImmutableArray<string> PeopleOf(Reactions reactions, Reaction reaction) => reaction switch
    {
        Reaction.Recognise => reactions.Recognise,
        Reaction.Useful => reactions.Useful,
        Reaction.Inspiring => reactions.Inspiring,
        _ => reactions.Thanks,
    };

    private static Reactions With(Reactions reactions, Reacted reacted, string person)
    {
        var others = PeopleOf(reactions, reacted.Reaction).Remove(person);
        var people = reacted.On ? others.Add(person) : others;
        return reacted.Reaction switch
        {
            Reaction.Recognise => reactions with { Recognise = people },
            Reaction.Useful => reactions with { Useful = people },
            Reaction.Inspiring => reactions with { Inspiring = people },
            _ => reactions with { Thanks = people },
        };
    }
}
