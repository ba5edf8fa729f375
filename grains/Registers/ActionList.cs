using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;

namespace Leerlabs.Grains.Leerlab;

/// <summary>The leerlab's actions: from its meetings, and what people add. Whoever gets one to do hears it once.</summary>
internal static class ActionList
{
    public static Decision Add(IState state, AddAction asked, Actor actor, DateTimeOffset now)
    {
        var refusal = Check.NewId(asked.Action, "action")
            ?? (Find(state, asked.Action) is null ? null : Refusal.Conflict("action-exists"))
            ?? (state.All<ActionItem>().Count() < Limits.Actions ? null : Refusal.Conflict("too-many-actions").With("most", Limits.Actions))
            ?? Refuse(state, asked.Text, asked.Owner, now);
        return refusal is not null ? refusal : new ActionListed(asked.Action, null, new SaidAction(asked.Text.Trim(), actor.Id, now, asked.Owner, asked.Due));
    }

    public static Decision Change(IState state, ChangeAction asked, Actor actor, DateTimeOffset now)
    {
        if (Find(state, asked.Action) is not { } known)
            return Refusal.NotFound("action-unknown");
        if (Refuse(state, asked.Text, asked.Owner, now) is { } refusal)
            return refusal;

        var said = new SaidAction(asked.Text.Trim(), actor.Id, known.At, asked.Owner, asked.Due, known.Item);
        return IsSaid(known, said) ? Decision.Nothing : new ActionListed(asked.Action, known.Meeting, said);
    }

    public static Decision Finish(IState state, FinishAction asked) => Find(state, asked.Action) switch
    {
        null => Refusal.NotFound("action-unknown"),
        var known => (known.Done is not null) == asked.Done ? Decision.Nothing : new ActionFinished(asked.Action, asked.Done),
    };

    public static Decision Remove(IState state, string action) => Find(state, action) is null ? Decision.Nothing : new ActionRemoved(action);

    public static Decision Set(IState state, SetAction fact) =>
        fact.Said is not { } said ? Remove(state, fact.Action)
        : Find(state, fact.Action) is { } known && IsSaid(known, said) ? Decision.Nothing
        : new ActionListed(fact.Action, fact.Meeting, said);

    public static Changes Apply(IState state, ActionListed listed, Stamp stamp)
    {
        var (known, said) = (Find(state, listed.Action), listed.Said);
        var action = new ActionItem
        {
            Id = ActionItem.IdOf(listed.Action),
            Text = said.Text,
            Owner = said.Owner,
            Due = said.Due,
            By = known?.By ?? said.By,
            At = known?.At ?? said.At,
            Meeting = listed.Meeting,
            Item = said.Item,
            Done = known?.Done,
        };
        var isNews = said.Owner is not null && said.Owner != known?.Owner && said.Owner != said.By && action.Done is null;
        return Changes.Put(action) with { Messages = isNews ? [ToOwner(state, listed.Action, said, stamp)] : [] };
    }

    public static Changes Apply(IState state, ActionFinished finished, Stamp stamp) =>
        Changes.Put(Find(state, finished.Action)! with { Done = finished.Done ? new Done(stamp.By, stamp.At) : null });

    public static Changes Apply(ActionRemoved removed) => new() { Deletes = [ActionItem.IdOf(removed.Action)] };

    private static Message ToOwner(IState state, string action, SaidAction said, Stamp stamp) => new(
        GrainId.Parse(said.Owner!),
        new Notify($"{state.Grain.Key}-{stamp.Seq}", InboxKind.Action, $"{state.Grain}", action, said.By, stamp.At));

    private static bool IsSaid(ActionItem known, SaidAction said) =>
        (known.Text, known.Owner, known.Due, known.Item) == (said.Text, said.Owner, said.Due, said.Item);

    private static Refusal? Refuse(IState state, string text, string? owner, DateTimeOffset now) =>
        Check.Text(text, "text") ?? (owner is null || Access.Of(state, owner, now).Any() ? null : Refusal.Invalid("person-not-here", "owner"));

    private static ActionItem? Find(IState state, string key) => state.Find<ActionItem>(ActionItem.IdOf(key));
}
