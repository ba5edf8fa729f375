using System.Collections.Immutable;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Poll;

/// <summary>The dates that can be chosen.</summary>
internal static class Options
{
    public static Decision Add(Asking asking, AddOption asked)
    {
        if ((asking.IsGoing() ?? RefuseNew(asking.State, asked)) is { } refusal)
            return refusal;

        return new OptionAdded(asked.Option, asked.When);
    }

    public static Decision Remove(Asking asking, RemoveOption asked)
    {
        if (asking.IsGoing() is { } refusal)
            return refusal;
        if (asking.State.Find<OptionDocument>(OptionDocument.IdOf(asked.Option)) is null)
            return Decision.Nothing;

        return asking.State.All<OptionDocument>().Count() > 1 ? new OptionRemoved(asked.Option) : Refusal.Conflict("poll-last-option");
    }

    public static Changes Apply(IState state, OptionAdded added, Stamp stamp) =>
        WithTerm(state, Changes.Put(Document(added.Option, added.When, stamp.At)));

    /// <summary>Answers to it go too, so that none is counted for another option that some day gets the same key.</summary>
    public static Changes Apply(IState state, OptionRemoved removed)
    {
        var people = state.All<AnswerDocument>().Where(answer => Names(answer.Choices)).Select(answer => (Document)(answer with { Choices = Without(answer.Choices) }));
        var guests = state.All<Guest>().Where(guest => Names(guest.Choices)).Select(guest => (Document)(guest with { Choices = Without(guest.Choices) }));
        return WithTerm(state, new Changes { Puts = [.. people, .. guests], Deletes = [OptionDocument.IdOf(removed.Option)] });

        bool Names(ImmutableArray<Choice> choices) => choices.Any(choice => choice.Option == removed.Option);
        ImmutableArray<Choice> Without(ImmutableArray<Choice> choices) => [.. choices.Where(choice => choice.Option != removed.Option)];
    }

    public static OptionDocument Document(string key, When when, DateTimeOffset at) => new() { Id = OptionDocument.IdOf(key), When = when, At = at };

    /// <summary>What is wrong with the options of a poll that begins.</summary>
    public static Refusal? Refuse(ImmutableArray<NewOption> options) =>
        options.Length is 0 ? Refusal.Invalid("poll-no-options", "options")
        : options.Length > Limits.PollOptions ? TooMany()
        : options.Select(option => option.Option).Distinct().Count() < options.Length ? Refusal.Invalid("id-wrong", "options")
        : options.Select(option => option.When).Distinct().Count() < options.Length ? Refusal.Conflict("poll-option-twice")
        : options.Select(option => Check.NewId(option.Option, "options") ?? WhenCheck.Refuse(option.When, "options")).FirstOrDefault(refusal => refusal is not null);

    private static Changes WithTerm(IState state, Changes changes) => changes.And(Addresses.Term(new Overlay(state, changes)));

    private static Refusal? RefuseNew(IState state, AddOption asked) =>
        Check.NewId(asked.Option, "option")
        ?? WhenCheck.Refuse(asked.When)
        ?? (state.Find<OptionDocument>(OptionDocument.IdOf(asked.Option)) is null ? null : Refusal.Conflict("exists"))
        ?? (state.All<OptionDocument>().All(option => option.When != asked.When) ? null : Refusal.Conflict("poll-option-twice"))
        ?? (state.All<OptionDocument>().Count() < Limits.PollOptions ? null : TooMany());

    private static Refusal TooMany() => Refusal.Conflict("poll-too-many-options").With("most", Limits.PollOptions);
}
