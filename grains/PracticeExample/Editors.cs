using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;

namespace Leerlabs.Grains.PracticeExample;

/// <summary>Editors of Kennisuitwisseling who write along. Whether someone is one, the person's own grain says: the programme told it.</summary>
internal static class Editors
{
    public static Decision Invite(Asking asking, InviteEditor asked)
    {
        var refusal = asking.Writes()
            ?? Check.Grain(asked.Person, "person", "person")
            ?? (asking.State.All<EditorDocument>().Count() < Limits.EditorsPerExample ? null : Refusal.Conflict("too-many-editors").With("most", Limits.EditorsPerExample));
        return refusal is not null ? refusal : Is(asking.State, asked.Person) ? Decision.Nothing : new EditorSought(asked.Person);
    }

    public static Decision End(Asking asking, EndEditor asked) =>
        !asking.Standing.IsWriter ? Refusal.Forbidden() : End(asking.State, asked.Person);

    public static Decision End(IState state, string person) => Is(state, person) ? new EditorEnded(person) : Decision.Nothing;

    public static Decision Grant(IState state, GrantEditor fact, Actor actor) =>
        Ids.TypeOf(actor.Id) != "person" || Is(state, actor.Id) ? Decision.Nothing : new EditorJoined(actor.Id, fact.By);

    public static Changes Apply(IState state, EditorSought sought, Stamp stamp)
    {
        var example = state.Find<ExampleDocument>(ExampleDocument.TheId)!;
        return new() { Messages = [new(GrainId.Parse(sought.Person), new SeekEditor(state.Grain.Key, example.Leerlab, stamp.By))] };
    }

    public static Changes Apply(IState state, EditorJoined joined, Stamp stamp) =>
        Changes.Put(new EditorDocument { Id = EditorDocument.IdOf(joined.Person), Person = joined.Person, By = joined.By, At = stamp.At }) with
        {
            Messages = [.. Notices.To(state, [joined.Person], InboxKind.ExampleEdit, stamp with { By = joined.By })],
        };

    public static Changes Apply(IState state, EditorEnded ended) =>
        Changes.Put(state.Find<EditorDocument>(EditorDocument.IdOf(ended.Person))! with { Ended = true });

    private static bool Is(IState state, string person) => state.Find<EditorDocument>(EditorDocument.IdOf(person)) is { Ended: null };
}
