using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Log;

/// <summary>A person asking something of the log: the checks that every command shares. Each gives the refusal, or null when it is fine.</summary>
internal sealed record Asking(IState State, Standing Who, DateTimeOffset Now)
{
    /// <summary>The person may come in at all.</summary>
    public Refusal? IsIn() => Who switch
    {
        { Audience.IsNobody: false } => null,
        { HadAccess: true } => Refusal.Forbidden("no-longer-member"),
        _ => Refusal.Forbidden(),
    };

    public Refusal? LogIsOpen() =>
        State.Find<LogDocument>(LogDocument.TheId) is not { Closed: false } ? Refusal.Conflict("log-closed") : null;

    /// <summary>An id that the client made for something new, which nothing has yet.</summary>
    /// <remarks>Entries and comments share their ids: both name their versions by them.</remarks>
    public Refusal? IsFree(string key, string field)
    {
        if (!Ids.IsNew(key))
            return Refusal.Invalid("id-wrong", field);

        var taken = State.Find<EntryDocument>(EntryDocument.IdOf(key)) is not null
            || State.Find<CommentDocument>(CommentDocument.IdOf(key)) is not null;
        return taken ? Refusal.Conflict("exists") : null;
    }

    /// <summary>The writer's claim of when it was written is not of a season long gone (design 4.11).</summary>
    public Refusal? IsBelievable(DateTimeOffset? writtenAt) =>
        writtenAt < Now - Limits.OutboxLife ? Refusal.Invalid("written-too-long-ago", "writtenAt") : null;

    /// <summary>The claim as it is kept. A school laptop's clock may run ahead; that says nothing, and costs nobody their words.</summary>
    public DateTimeOffset? Claim(DateTimeOffset? writtenAt) => writtenAt > Now ? null : writtenAt;

    /// <summary>An entry that the person may read. What they may not read is not there for them.</summary>
    public Result<EntryDocument> Entry(string key)
    {
        if (IsIn() is { } refusal)
            return refusal;

        var entry = State.Find<EntryDocument>(EntryDocument.IdOf(key));
        return entry is not null && Who.Sees(entry) ? entry : Refusal.NotFound("entry-not-found");
    }

    /// <summary>An entry that the person may read, in a log that is open, with its text still there.</summary>
    public Result<EntryDocument> LiveEntry(string key)
    {
        var entry = Entry(key);
        return entry.Succeeded && (LogIsOpen() ?? IsThere(entry.Value)) is { } refusal ? refusal : entry;
    }

    /// <summary>An entry of which the person may change the words and what belongs to them.</summary>
    public Result<EntryDocument> EntryToEdit(string key)
    {
        var entry = LiveEntry(key);
        return entry.Succeeded && !Who.MayEdit(entry.Value) ? Refusal.Forbidden("not-your-entry") : entry;
    }

    /// <summary>A comment under an entry that the person may read.</summary>
    public Result<CommentDocument> Comment(string key, string entryKey)
    {
        var entry = Entry(entryKey);
        if (!entry.Succeeded)
            return entry.Refusal;

        var comment = State.Find<CommentDocument>(CommentDocument.IdOf(key));
        return comment is not null && comment.Parent == entry.Value.Id ? comment : Refusal.NotFound("comment-not-found");
    }

    public static Refusal? IsThere(EntryDocument entry) => entry switch
    {
        { Redacted: not null } => Refusal.Conflict("entry-redacted"),
        { Withdrawn: not null } => Refusal.Conflict("entry-withdrawn"),
        _ => null,
    };

    public static Refusal? IsThere(CommentDocument comment) =>
        comment is { Withdrawn: null, Redacted: null } ? null : Refusal.Conflict("comment-gone");
}
