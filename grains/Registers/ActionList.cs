using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;

namespace Leerlabs.Grains.Registers;

/// <summary>The actions of a leerlab or a school: from its meetings, and what people add. Whoever gets one to do hears it once.</summary>
/// <param name="isHere">Whether somebody may have an action to do here.</param>
internal sealed class ActionList(IState state, ActionEvents events, Func<string, bool> isHere)
{
    public Decision Add(string key, SaidAction said)
    {
        var refusal = Check.NewId(key, "action")
            ?? (Find(state, key) is null ? null : Refusal.Conflict("action-exists"))
            ?? (state.All<ActionItem>().Count() < Limits.Actions ? null : Refusal.Conflict("too-many-actions").With("most", Limits.Actions))
            ?? Refuse(said);
        return refusal is not null ? refusal : events.Listed(key, null, said with { Text = said.Text.Trim() });
    }

    public Decision Change(string key, SaidAction asked)
    {
        if (Find(state, key) is not { } known)
            return Refusal.NotFound("action-unknown");
        if (Refuse(asked) is { } refusal)
            return refusal;

        var said = asked with { Text = asked.Text.Trim(), At = known.At, Item = known.Item };
        return IsSaid(known, said) ? Decision.Nothing : events.Listed(key, known.Meeting, said);
    }

    public Decision Finish(string key, bool done) => Find(state, key) switch
    {
        null => Refusal.NotFound("action-unknown"),
        var known => (known.Done is not null) == done ? Decision.Nothing : events.Finished(key, done),
    };

    public Decision Remove(string key) => Find(state, key) is null ? Decision.Nothing : events.Removed(key);

    /// <summary>Of a meeting; nothing said: taken back there.</summary>
    public Decision Set(string meeting, string key, SaidAction? said) =>
        said is null ? Remove(key)
        : Find(state, key) is { } known && IsSaid(known, said) ? Decision.Nothing
        : events.Listed(key, meeting, said);

    public static Changes Listed(IState state, string key, string? meeting, SaidAction said, Stamp stamp)
    {
        var known = Find(state, key);
        var action = new ActionItem
        {
            Id = ActionItem.IdOf(key),
            Text = said.Text,
            Owner = said.Owner,
            Due = said.Due,
            By = known?.By ?? said.By,
            At = known?.At ?? said.At,
            Meeting = meeting,
            Item = said.Item,
            Done = known?.Done,
        };
        var isNews = said.Owner is not null && said.Owner != known?.Owner && said.Owner != said.By && action.Done is null;
        return Changes.Put(action) with { Messages = isNews ? [ToOwner(state, key, said, stamp)] : [] };
    }

    public static Changes Finished(IState state, string key, bool done, Stamp stamp) =>
        Changes.Put(Find(state, key)! with { Done = done ? new Done(stamp.By, stamp.At) : null });

    public static Changes Removed(string key) => new() { Deletes = [ActionItem.IdOf(key)] };

    private static Message ToOwner(IState state, string key, SaidAction said, Stamp stamp) => new(
        GrainId.Parse(said.Owner!),
        new Notify($"{state.Grain.Key}-{stamp.Seq}", InboxKind.Action, $"{state.Grain}", key, said.By, stamp.At));

    private static bool IsSaid(ActionItem known, SaidAction said) =>
        (known.Text, known.Owner, known.Due, known.Item) == (said.Text, said.Owner, said.Due, said.Item);

    private Refusal? Refuse(SaidAction said) =>
        Check.Text(said.Text, "text") ?? (said.Owner is null || isHere(said.Owner) ? null : Refusal.Invalid("person-not-here", "owner"));

    private static ActionItem? Find(IState state, string key) => state.Find<ActionItem>(ActionItem.IdOf(key));
}
