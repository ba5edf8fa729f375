using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.Privacy;

namespace Leerlabs.Grains.Log;

/// <summary>An entry or a comment, as far as its files go.</summary>
internal sealed record FileOwner(Document Document)
{
    public ImmutableArray<AttachedFile> Files => Document switch
    {
        EntryDocument entry => entry.Files ?? [],
        CommentDocument comment => comment.Files ?? [],
        _ => [],
    };

    public AttachedFile? File(string id) => Files.FirstOrDefault(file => file.Id == id);

    /// <param name="flag">What looked like pupil data in what a file is called, beside what was flagged before.</param>
    public Changes Put(Func<ImmutableArray<AttachedFile>, ImmutableArray<AttachedFile>> change, PupilFlag? flag = null)
    {
        ImmutableArray<AttachedFile>? files = change(Files) is { IsEmpty: false } some ? some : null;
        return Changes.Put(Document is EntryDocument entry
            ? entry with { Files = files, Flag = PupilFlag.Join(entry.Flag, flag) }
            : (CommentDocument)Document with { Files = files, Flag = PupilFlag.Join(((CommentDocument)Document).Flag, flag) });
    }

    public static FileOwner Of(IState state, string entry, string? comment) => new(comment is null ? state.Entry(entry) : state.Comment(comment));

    /// <summary>Whoever may change the words may change the files.</summary>
    public static Result<FileOwner> ToChange(Asking asking, string entry, string? comment)
    {
        if (comment is not null)
            return OwnComment(asking, entry, comment);

        var found = asking.EntryToEdit(entry);
        return found.Succeeded ? new FileOwner(found.Value) : found.Refusal;
    }

    /// <summary>A moderator may also take a file away, in a closed log too: a picture can be a pupil's business.</summary>
    public static Result<FileOwner> ToClear(Asking asking, string entry, string? comment)
    {
        var found = Readable(asking, entry, comment);
        if (!found.Succeeded)
            return found;

        var mine = found.Value.Document is EntryDocument written ? asking.Who.MayEdit(written) : ((CommentDocument)found.Value.Document).By == asking.Who.Person;
        return mine || asking.Who.Moderates ? found : Refusal.Forbidden(comment is null ? "not-your-entry" : "not-your-comment");
    }

    private static Result<FileOwner> OwnComment(Asking asking, string entryKey, string key)
    {
        var entry = asking.LiveEntry(entryKey);
        var comment = entry.Succeeded ? Comments.Own(asking, key, entryKey) : entry.Refusal;
        if (!comment.Succeeded)
            return comment.Refusal;

        return Asking.IsThere(comment.Value) is { } gone ? gone : new FileOwner(comment.Value);
    }

    private static Result<FileOwner> Readable(Asking asking, string entryKey, string? key)
    {
        if (key is not null)
        {
            var comment = asking.Comment(key, entryKey);
            return comment.Succeeded ? new FileOwner(comment.Value) : comment.Refusal;
        }

        var entry = asking.Entry(entryKey);
        return entry.Succeeded ? new FileOwner(entry.Value) : entry.Refusal;
    }
}
