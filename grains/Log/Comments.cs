using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.Privacy;

namespace Leerlabs.Grains.Log;

/// <summary>Comments on an entry: adding and editing.</summary>
internal static class Comments
{
    public static Decision Add(Asking asking, AddComment command)
    {
        var entry = MayCommentOn(asking, command.Entry);
        if (!entry.Succeeded)
            return entry.Refusal;

        var text = Words.Clean(command.Text);
        var refusal = asking.IsFree(command.Comment, "comment")
            ?? Words.Check(text, Limits.CommentText)
            ?? asking.IsBelievable(command.WrittenAt);
        var files = refusal is null ? Files.Choose(asking, command.Files) : refusal;
        if (!files.Succeeded)
            return files.Refusal;

        var look = PupilChecks.Look(command.Check, Words.Said(text, null, files.Value.Files));
        if (!look.Succeeded)
            return look.Refusal;

        var comment = Draft(asking, command with { Text = text }, entry.Value);
        return new CommentAdded(command.Comment, command.Entry, comment with { Files = files.Value.Files, Flag = look.Value.Flag });
    }

    public static Decision Edit(Asking asking, EditComment command)
    {
        var entry = MayCommentOn(asking, command.Entry);
        var found = entry.Succeeded ? Own(asking, command.Comment, command.Entry) : entry.Refusal;
        if (!found.Succeeded)
            return found.Refusal;

        var comment = found.Value;
        var text = Words.Clean(command.Text);
        var refusal = Asking.IsThere(comment) ?? Versions.IsKnown(command.Version, comment.Version) ?? Words.Check(text, Limits.CommentText);
        if (refusal is not null)
            return refusal;
        if (text == comment.Text)
            return Decision.Nothing;

        var look = PupilChecks.Look(command.Check, Words.Said(text, null, comment.Files));
        return !look.Succeeded ? look.Refusal
            : command.Version == comment.Version ? new CommentEdited(command.Comment, command.Entry, text, look.Value.Flag)
            : new EditConflicted(comment.Id, VersionDocument.IdOf(comment.Id, Versions.Next(comment)), text, null);
    }

    public static Changes Apply(IState state, CommentAdded added, Stamp stamp)
    {
        var entry = state.Entry(added.Entry);
        var messages = Mentions.Of(state, null, added.Document, entry, stamp);
        return (Changes.Put(added.Document, Counted(state, entry, added.Document, 1)) with { Messages = messages }).And(FileList.Taken(added.Document.Files));
    }

    public static Changes Apply(IState state, CommentEdited edited, Stamp stamp)
    {
        var (before, entry) = (state.Comment(edited.Comment), state.Entry(edited.Entry));
        var after = before with { Text = edited.Text, Flag = edited.Flag, Version = Versions.Next(before), LastNumber = null, EditedAt = stamp.At };
        return Changes.Put(Versions.Present(before, entry), after) with { Messages = Mentions.Of(state, before, after, entry, stamp) };
    }

    public static Changes Apply(IState state, EditConflicted conflicted, Stamp stamp)
    {
        var comment = state.Comment(Ids.KeyOf(conflicted.Target));
        var number = Versions.Next(comment);
        var kept = Versions.Present(comment, state.Entry(Ids.KeyOf(comment.Parent!))) with
        {
            Id = conflicted.Version,
            Number = number,
            Text = conflicted.Text,
            At = stamp.At,
            Conflict = true,
        };
        return Changes.Put(kept, comment with { LastNumber = number });
    }

    /// <summary>A comment that the person wrote.</summary>
    public static Result<CommentDocument> Own(Asking asking, string key, string entryKey)
    {
        var comment = asking.Comment(key, entryKey);
        return comment.Succeeded && comment.Value.By != asking.Who.Person ? Refusal.Forbidden("not-your-comment") : comment;
    }

    /// <summary>The entry's thread with more comments, or fewer.</summary>
    public static ThreadDocument Counted(IState state, EntryDocument entry, CommentDocument comment, int more)
    {
        var thread = state.Thread(Ids.KeyOf(entry.Id));
        return thread with
        {
            Comments = thread.Comments + more,
            OfOthers = (thread.OfOthers ?? thread.Comments) + (comment.By == entry.By ? 0 : more),
        };
    }

    private static Result<EntryDocument> MayCommentOn(Asking asking, string entryKey)
    {
        var entry = asking.LiveEntry(entryKey);
        return entry.Succeeded && !asking.Who.CommentsOn(entry.Value) ? Refusal.Forbidden("role-comments-not") : entry;
    }

    private static CommentDocument Draft(Asking asking, AddComment command, EntryDocument entry) => new()
    {
        Id = CommentDocument.IdOf(command.Comment),
        Parent = entry.Id,
        Kind = command.Kind,
        Text = command.Text,
        By = asking.Who.Person,
        School = Writing.SchoolUnder(asking.Who, entry),
        At = asking.Now,
        WrittenAt = asking.Claim(command.WrittenAt),
        Version = 1,
    };
}
