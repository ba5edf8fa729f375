using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Registers;

namespace Leerlabs.Grains.Meeting;

/// <summary>Actions that are written down while people talk. The leerlab or school hears each and keeps the list.</summary>
internal static class Actions
{
    public static Decision Add(IState state, AddAction asked) =>
        (Check.NewId(asked.Action, "action")
        ?? (Find(state, asked.Action) is null ? null : Refusal.Conflict("action-exists"))
        ?? Outcomes.RefuseMore<ActionDocument>(state)
        ?? Outcomes.RefuseItem(state, asked.Item)
        ?? Refuse(state, asked.Text, asked.Owner)) is { } refusal ? refusal : new ActionSet(asked.Action, asked.Text.Trim(), asked.Owner, asked.Due, asked.Item);

    public static Decision Change(IState state, ChangeAction asked)
    {
        if (Find(state, asked.Action) is not { } known)
            return Refusal.NotFound("action-unknown");
        if (Refuse(state, asked.Text, asked.Owner) is { } refusal)
            return refusal;

        return (known.Text, known.Owner, known.Due) == (asked.Text.Trim(), asked.Owner, asked.Due)
            ? Decision.Nothing
            : new ActionSet(asked.Action, asked.Text.Trim(), asked.Owner, asked.Due, known.Item);
    }

    public static Decision Remove(IState state, RemoveAction asked) => Find(state, asked.Action) is null ? Decision.Nothing : new ActionTakenBack(asked.Action);

    public static Changes Apply(IState state, ActionSet set, Stamp stamp)
    {
        var known = Find(state, set.Action);
        var action = new ActionDocument
        {
            Id = ActionDocument.IdOf(set.Action),
            Text = set.Text,
            Owner = set.Owner,
            Due = set.Due,
            Item = set.Item,
            By = known?.By ?? stamp.By,
            At = known?.At ?? stamp.At,
        };
        return Changes.Put(action) with { Messages = [Outcomes.TellAction(state, set.Action, Said(action, stamp.By))] };
    }

    public static Changes Apply(IState state, ActionTakenBack taken) => new()
    {
        Deletes = [ActionDocument.IdOf(taken.Action)],
        Messages = [Outcomes.TellAction(state, taken.Action)],
    };

    private static SaidAction Said(ActionDocument action, string by) => new(action.Text, by, action.At, action.Owner, action.Due, action.Item);

    private static ActionDocument? Find(IState state, string key) => state.Find<ActionDocument>(ActionDocument.IdOf(key));

    private static Refusal? Refuse(IState state, string text, string? owner) =>
        Check.Text(text, "text")
        ?? (owner is null || state.Find<MemberCopy>(MemberCopy.IdOf(owner)) is not null ? null : Refusal.Invalid("person-not-here", "owner"));
}
