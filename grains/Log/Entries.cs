using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.Privacy;

namespace Leerlabs.Grains.Log;

/// <summary>Adding an entry.</summary>
internal static class Entries
{
    public static Decision Add(Asking asking, AddEntry command)
    {
        var kept = command with
        {
            Text = Words.Clean(command.Text),
            Practice = Practices.Clean(command.Practice),
            Tags = Words.Tags(command.Tags),
        };
        if ((MayAdd(asking) ?? Check(asking, kept)) is { } refusal)
            return refusal;

        var school = Writing.SchoolFor(asking.Who, command.School, command.Visibility);
        return school.Succeeded ? Add(asking, kept, school.Value) : school.Refusal;
    }

    public static Changes Apply(IState state, EntryAdded added, Stamp stamp) =>
        (Changes.Put(added.Document) with { Messages = Mentions.Of(state, null, added.Document, stamp) }).And(FileList.Taken(added.Document.Files));

    private static Decision Add(Asking asking, AddEntry command, WritingPlace place)
    {
        var entry = Draft(asking, command, place);
        var coWriters = CoWriters.Choose(asking, entry, command.CoWriters ?? []);
        var files = coWriters.Succeeded ? Files.Choose(asking, command.Files) : coWriters.Refusal;
        if (!files.Succeeded)
            return files.Refusal;

        var look = PupilChecks.Look(command.Check, Words.Said(command.Text, command.Practice, files.Value.Files));
        return look.Succeeded
            ? new EntryAdded(command.Entry, entry with { CoWriters = coWriters.Value!.People, Files = files.Value.Files, Flag = look.Value.Flag })
            : look.Refusal;
    }

    private static Refusal? MayAdd(Asking asking) =>
        asking.IsIn() ?? (asking.Who.Writes ? null : Refusal.Forbidden("role-writes-not")) ?? asking.LogIsOpen();

    private static Refusal? Check(Asking asking, AddEntry command) =>
        asking.IsFree(command.Entry, "entry")
        ?? Words.Check(command.Text, Limits.EntryText)
        ?? Words.CheckTags(command.Tags)
        ?? Practices.Check(command.Practice)
        ?? asking.IsBelievable(command.WrittenAt);

    private static EntryDocument Draft(Asking asking, AddEntry command, WritingPlace place) => new()
    {
        Id = EntryDocument.IdOf(command.Entry),
        Kind = command.Kind,
        Text = command.Text,
        Visibility = command.Visibility,
        By = asking.Who.Person,
        School = place.School,
        Board = Writing.BoardOf(asking.State, place.School),
        At = asking.Now,
        WrittenAt = asking.Claim(command.WrittenAt),
        Version = 1,
        Tags = command.Tags,
        Practice = command.Practice,
    };
}
