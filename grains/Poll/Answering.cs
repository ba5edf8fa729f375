using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Grains.Poll;

/// <summary>Answering: one's own options, or of the leerlab team those of someone who asked.</summary>
internal static class Answering
{
    public static Decision Give(Asking asking, GiveAnswer asked)
    {
        if (!asking.TakesPart)
            return Refusal.Forbidden("poll-not-asked");

        return Change(asking, asking.Person, asked.Choices, asked.Remark, by: null);
    }

    public static Decision GiveFor(Asking asking, AnswerFor asked)
    {
        if (asked.Person == asking.Person)
            return Give(asking, new GiveAnswer(asked.Choices, asked.Remark));
        if (!asking.Organises)
            return Refusal.Forbidden();
        if (!MemberCopies.RolesOf(asking.State, asked.Person, asking.Now).Any(role => Rights.Of(role.Role).TakesPart))
            return Refusal.NotFound("poll-person-unknown");

        return Change(asking, asked.Person, asked.Choices, asked.Remark, asking.Person);
    }

    public static Changes Apply(Answered answered, Stamp stamp) => Changes.Put(new AnswerDocument
    {
        Id = AnswerDocument.IdOf(answered.Person),
        Person = answered.Person,
        Choices = answered.Choices,
        Remark = answered.Remark,
        At = stamp.At,
    });

    /// <summary>What is wrong with answers, of whomever.</summary>
    public static Refusal? Refuse(IState state, ImmutableArray<ChoiceWish> choices, string? remark) =>
        Check.AtMost(remark, "remark", Limits.PollRemark)
        ?? (choices.All(choice => choice is not null && state.Find<OptionDocument>(OptionDocument.IdOf(choice.Option)) is not null)
            ? null
            : Refusal.NotFound("poll-option-gone"));

    /// <summary>The answers from now on: those that were asked replace earlier ones, the last of several to one option.</summary>
    public static ImmutableArray<Choice> Merge(ImmutableArray<Choice> before, ImmutableArray<ChoiceWish> wishes, string? by)
    {
        var wished = wishes.GroupBy(wish => wish.Option).Select(group => group.Last()).ToList();
        return
        [
            .. before.Where(choice => wished.All(wish => wish.Option != choice.Option))
                .Concat(wished.Where(wish => wish.Answer is not null).Select(wish => new Choice(wish.Option, wish.Answer!.Value, by)))
                .OrderBy(choice => choice.Option, StringComparer.Ordinal),
        ];
    }

    /// <summary>The remark from now on: the one before when none is given.</summary>
    public static string? Remark(string? before, string? given) => given is null ? before : Texts.OrNone(given);

    private static Decision Change(Asking asking, string person, ImmutableArray<ChoiceWish> choices, string? remark, string? by)
    {
        if ((asking.IsOpen() ?? Refuse(asking.State, choices, remark)) is { } refusal)
            return refusal;

        var before = asking.State.Find<AnswerDocument>(AnswerDocument.IdOf(person));
        var changed = new Answered(person, Merge(before?.Choices ?? [], choices, by), Remark(before?.Remark, remark));
        return changed.Choices.SequenceEqual(before?.Choices ?? []) && changed.Remark == before?.Remark ? Decision.Nothing : changed;
    }
}
