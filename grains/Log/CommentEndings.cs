using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;

namespace Leerlabs.Grains.Log;

/// <summary>Taking a comment back, and destroying what it says. Both go on in a closed log.</summary>
internal static class CommentEndings
{
    public static Decision Withdraw(Asking asking, WithdrawComment command)
    {
        var comment = Comments.Own(asking, command.Comment, command.Entry);
        if (!comment.Succeeded)
            return comment.Refusal;

        return Asking.IsThere(comment.Value) is null ? new CommentWithdrawn(command.Comment, command.Entry) : Decision.Nothing;
    }

    public static Decision Redact(Asking asking, RedactComment command)
    {
        var comment = asking.Comment(command.Comment, command.Entry);
        if (!comment.Succeeded)
            return comment.Refusal;
        if (comment.Value.By != asking.Who.Person && !asking.Who.Moderates)
            return Refusal.Forbidden("may-not-redact");
        if (Words.CheckReason(command.Reason) is { } refusal)
            return refusal;

        return comment.Value.Redacted is null
            ? new CommentRedacted(command.Comment, command.Entry, Words.Clean(command.Reason))
            : Decision.Nothing;
    }

    public static Changes Apply(IState state, CommentWithdrawn withdrawn, Stamp stamp)
    {
        var comment = state.Comment(withdrawn.Comment);
        var versions = Versions.Of(state, comment.Id)
            .Append(Versions.Present(comment, state.Entry(withdrawn.Entry)))
            .Select(version => version with { OnlyFor = comment.By });
        var emptied = Emptied(comment) with { Withdrawn = new Mark(stamp.By, stamp.At) };
        return Changes.Put([emptied, Comments.Counted(state, state.Entry(withdrawn.Entry), comment, -1), .. versions, .. Access.Keeping(state, comment.By, stamp)])
            .And(FileList.Released(state, comment.Files));
    }

    public static Changes Apply(IState state, CommentRedacted redacted, Stamp stamp)
    {
        var comment = state.Comment(redacted.Comment);
        var emptied = Emptied(comment) with { Redacted = new Redaction(stamp.By, stamp.At, redacted.Reason) };
        ImmutableArray<Document> counted = comment.Withdrawn is null ? [Comments.Counted(state, state.Entry(redacted.Entry), comment, -1)] : [];
        string[] versions = [.. Versions.Of(state, comment.Id).Select(version => version.Id)];
        return (Changes.Put([emptied, .. counted]) with { Deletes = [.. versions], Erases = [comment.Id, .. versions] }).And(FileList.Released(state, comment.Files));
    }

    private static CommentDocument Emptied(CommentDocument comment) => comment with { Text = "", Files = null, Flag = null, Unknown = Document.NothingUnknown };
}
