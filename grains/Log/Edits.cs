using Leerlabs.Grains.Core;
using Leerlabs.Grains.Privacy;

namespace Leerlabs.Grains.Log;

/// <summary>Editing an entry: every earlier text is kept, and no one's text replaces another's unseen.</summary>
internal static class Edits
{
    public static Decision Edit(Asking asking, EditEntry command)
    {
        var found = asking.EntryToEdit(command.Entry);
        if (!found.Succeeded)
            return found.Refusal;

        var entry = found.Value;
        var text = Words.Clean(command.Text);
        var practice = command.Practice is null ? entry.Practice : Practices.Clean(command.Practice, entry.Practice);
        if ((Versions.IsKnown(command.Version, entry.Version) ?? Words.Check(text, Limits.EntryText) ?? Practices.Check(practice)) is { } refusal)
            return refusal;
        if (text == entry.Text && practice == entry.Practice)
            return Decision.Nothing;

        var look = PupilChecks.Look(command.Check, Words.Said(text, practice, entry.Files));
        return !look.Succeeded ? look.Refusal
            : command.Version == entry.Version ? new EntryEdited(command.Entry, text, practice, look.Value.Flag)
            : new EditConflicted(entry.Id, VersionDocument.IdOf(entry.Id, Versions.Next(entry)), text, practice);
    }

    public static Changes Apply(IState state, EntryEdited edited, Stamp stamp)
    {
        var before = state.Entry(edited.Entry);
        var after = before with
        {
            Text = edited.Text,
            Practice = edited.Practice,
            Flag = edited.Flag,
            Version = Versions.Next(before),
            LastNumber = null,
            EditedAt = stamp.At,
            EditedBy = stamp.By,
        };
        return Changes.Put(Versions.Present(before), after) with { Messages = Mentions.Of(state, before, after, stamp) };
    }

    public static Changes Apply(IState state, EditConflicted conflicted, Stamp stamp)
    {
        if (state.Find<EntryDocument>(conflicted.Target) is not { } entry)
            return Comments.Apply(state, conflicted, stamp);

        var number = Versions.Next(entry);
        var kept = Versions.Present(entry) with
        {
            Id = conflicted.Version,
            Number = number,
            Text = conflicted.Text,
            Practice = conflicted.Practice,
            By = stamp.By,
            At = stamp.At,
            Conflict = true,
        };
        return Changes.Put(kept, entry with { LastNumber = number });
    }
}
