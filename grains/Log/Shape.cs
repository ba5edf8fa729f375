using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Log;

/// <summary>What an entry is, for whom and under which tags.</summary>
internal static class Shape
{
    public static Decision Change(Asking asking, ChangeKind command)
    {
        var entry = asking.EntryToEdit(command.Entry);
        if (!entry.Succeeded)
            return entry.Refusal;

        return entry.Value.Kind == command.Kind ? Decision.Nothing : new KindChanged(command.Entry, command.Kind);
    }

    public static Decision Change(Asking asking, ChangeVisibility command)
    {
        var entry = asking.LiveEntry(command.Entry);
        if (!entry.Succeeded)
            return entry.Refusal;
        if (entry.Value.By != asking.Who.Person)
            return Refusal.Forbidden("only-writer");
        if (entry.Value.Visibility == command.Visibility)
            return Decision.Nothing;

        var after = entry.Value with { Visibility = command.Visibility };
        return MayBeFor(asking.Who, after) is { } refusal
            ? refusal
            : new VisibilityChanged(command.Entry, command.Visibility, CoWriters.Remaining(asking, after));
    }

    public static Decision Tag(Asking asking, TagEntry command)
    {
        var entry = asking.LiveEntry(command.Entry);
        if (!entry.Succeeded)
            return entry.Refusal;
        if (!asking.Who.Moderates && !asking.Who.MayEdit(entry.Value))
            return Refusal.Forbidden("not-your-entry");

        var tags = Words.Tags(command.Tags);
        if (Words.CheckTags(tags) is { } refusal)
            return refusal;

        return CoWriters.Same(entry.Value.Tags, tags) ? Decision.Nothing : new EntryTagged(command.Entry, tags);
    }

    public static Changes Apply(IState state, KindChanged changed, Stamp stamp) =>
        Moved(state, state.Entry(changed.Entry), entry => entry with { Kind = changed.Kind }, stamp);

    public static Changes Apply(IState state, VisibilityChanged changed, Stamp stamp) =>
        Moved(
            state,
            state.Entry(changed.Entry),
            entry => entry with
            {
                Visibility = changed.Visibility,
                CoWriters = changed.CoWriters,
                Pinned = changed.Visibility == Visibility.School ? null : entry.Pinned,
            },
            stamp);

    public static Changes Apply(IState state, EntryTagged tagged) => Changes.Put(state.Entry(tagged.Entry) with { Tags = tagged.Tags });

    private static Refusal? MayBeFor(Standing who, EntryDocument after) => after switch
    {
        { Visibility: Visibility.School, School: null } => Refusal.Invalid("own-school-needs-school", "visibility"),
        _ => who.Sees(after) ? null : Refusal.Forbidden("not-your-school"),
    };

    // New readers get the entry and its thread; whoever is mentioned and may read it only now, hears of it.
    private static Changes Moved(IState state, EntryDocument before, Func<EntryDocument, EntryDocument> move, Stamp stamp)
    {
        var after = move(before);
        var thread = state.Find<ThreadDocument>(ThreadDocument.IdOf(Ids.KeyOf(before.Id)));
        var puts = thread is null ? Changes.Put(after) : Changes.Put(after, thread);
        return puts with { Messages = Mentions.Of(state, before, after, stamp) };
    }
}
