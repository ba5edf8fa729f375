using Leerlabs.Grains.Core;
using Leerlabs.Grains.Registers;

namespace Leerlabs.Grains.Meeting;

/// <summary>Decisions that are written down while people talk. The leerlab or school hears each and numbers it.</summary>
internal static class Decisions
{
    public static Decision Add(IState state, AddDecision asked) =>
        (Check.NewId(asked.Decision, "decision")
        ?? (Find(state, asked.Decision) is null ? null : Refusal.Conflict("decision-exists"))
        ?? Outcomes.RefuseMore<DecisionDocument>(state)
        ?? Outcomes.RefuseItem(state, asked.Item)
        ?? Check.Text(asked.Text, "text")) is { } refusal ? refusal : new DecisionSet(asked.Decision, asked.Text.Trim(), asked.ReviewOn, asked.Item);

    public static Decision Change(IState state, ChangeDecision asked)
    {
        if (Find(state, asked.Decision) is not { } known)
            return Refusal.NotFound("decision-unknown");
        if (Check.Text(asked.Text, "text") is { } refusal)
            return refusal;

        return (known.Text, known.ReviewOn) == (asked.Text.Trim(), asked.ReviewOn)
            ? Decision.Nothing
            : new DecisionSet(asked.Decision, asked.Text.Trim(), asked.ReviewOn, known.Item);
    }

    public static Decision Remove(IState state, RemoveDecision asked) =>
        Find(state, asked.Decision) is null ? Decision.Nothing : new DecisionTakenBack(asked.Decision);

    public static Changes Apply(IState state, DecisionSet set, Stamp stamp)
    {
        var known = Find(state, set.Decision);
        var decision = new DecisionDocument
        {
            Id = DecisionDocument.IdOf(set.Decision),
            Text = set.Text,
            ReviewOn = set.ReviewOn,
            Item = set.Item,
            By = known?.By ?? stamp.By,
            At = known?.At ?? stamp.At,
        };
        return Changes.Put(decision) with { Messages = [Outcomes.TellDecision(state, set.Decision, Said(decision))] };
    }

    public static Changes Apply(IState state, DecisionTakenBack taken) => new()
    {
        Deletes = [DecisionDocument.IdOf(taken.Decision)],
        Messages = [Outcomes.TellDecision(state, taken.Decision)],
    };

    private static SaidDecision Said(DecisionDocument decision) => new(decision.Text, decision.By, decision.At, decision.ReviewOn, decision.Item);

    private static DecisionDocument? Find(IState state, string key) => state.Find<DecisionDocument>(DecisionDocument.IdOf(key));
}
