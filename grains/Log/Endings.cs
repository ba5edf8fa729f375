using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;

namespace Leerlabs.Grains.Log;

/// <summary>Taking an entry back, and destroying what it says. Both go on in a closed log.</summary>
internal static class Endings
{
    public static Decision Withdraw(Asking asking, WithdrawEntry command)
    {
        var entry = asking.Entry(command.Entry);
        if (!entry.Succeeded)
            return entry.Refusal;
        if (entry.Value.By != asking.Who.Person)
            return Refusal.Forbidden("only-writer");

        return Asking.IsThere(entry.Value) is null ? new EntryWithdrawn(command.Entry) : Decision.Nothing;
    }

    public static Decision Redact(Asking asking, RedactEntry command)
    {
        var entry = asking.Entry(command.Entry);
        if (!entry.Succeeded)
            return entry.Refusal;
        if (entry.Value.By != asking.Who.Person && !asking.Who.Moderates)
            return Refusal.Forbidden("may-not-redact");
        if (Words.CheckReason(command.Reason) is { } refusal)
            return refusal;

        return entry.Value.Redacted is null ? new EntryRedacted(command.Entry, Words.Clean(command.Reason)) : Decision.Nothing;
    }

    /// <summary>Who and when stay; what was written only its writer still reads, as versions. Files go.</summary>
    public static Changes Apply(IState state, EntryWithdrawn withdrawn, Stamp stamp)
    {
        var entry = state.Entry(withdrawn.Entry);
        var versions = Versions.Of(state, entry.Id).Append(Versions.Present(entry)).Select(version => version with { OnlyFor = entry.By });
        return Changes.Put([Emptied(entry) with { Withdrawn = new Mark(stamp.By, stamp.At) }, .. versions, .. Access.Keeping(state, entry.By, stamp)])
            .And(FileList.Released(state, entry.Files));
    }

    /// <summary>The text, the practice fields, the tags, the files and every version go, also out of stored frames (design 4.12).</summary>
    public static Changes Apply(IState state, EntryRedacted redacted, Stamp stamp)
    {
        var entry = state.Entry(redacted.Entry);
        string[] versions = [.. Versions.Of(state, entry.Id).Select(version => version.Id)];
        var changes = Changes.Put(Emptied(entry) with { Redacted = new Redaction(stamp.By, stamp.At, redacted.Reason) }) with
        {
            Deletes = [.. versions],
            Erases = [entry.Id, .. versions],
        };
        return changes.And(FileList.Released(state, entry.Files));
    }

    private static EntryDocument Emptied(EntryDocument entry) =>
        entry with { Text = "", Practice = null, Tags = null, Files = null, Pinned = null, Flag = null, Unknown = Document.NothingUnknown };
}
