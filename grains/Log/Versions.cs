using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Log;

/// <summary>Earlier texts of entries and comments. A number is used once: a conflicting text takes the next one too.</summary>
internal static class Versions
{
    public static int Next(EntryDocument entry) => (entry.LastNumber ?? entry.Version) + 1;

    public static int Next(CommentDocument comment) => (comment.LastNumber ?? comment.Version) + 1;

    public static Refusal? IsKnown(int named, int present) =>
        named < 1 || named > present ? Refusal.Invalid("version-unknown", "version") : null;

    /// <summary>The present text of an entry, as the earlier version that it is about to become.</summary>
    public static VersionDocument Present(EntryDocument entry) => new()
    {
        Id = VersionDocument.IdOf(entry.Id, entry.Version),
        Parent = entry.Id,
        Of = entry.Id,
        Number = entry.Version,
        Text = entry.Text,
        By = entry.EditedBy ?? entry.By,
        At = entry.EditedAt ?? entry.At,
        Practice = entry.Practice,
        Visibility = entry.Visibility,
        EntryKind = entry.Kind,
    };

    /// <summary>The present text of a comment, likewise; its readers are those of the entry as it is now.</summary>
    public static VersionDocument Present(CommentDocument comment, EntryDocument entry) => new()
    {
        Id = VersionDocument.IdOf(comment.Id, comment.Version),
        Parent = entry.Id,
        Of = comment.Id,
        Number = comment.Version,
        Text = comment.Text,
        By = comment.By,
        At = comment.EditedAt ?? comment.At,
        Visibility = entry.Visibility,
        EntryKind = entry.Kind,
    };

    /// <summary>The versions of one entry or comment that are at hand.</summary>
    public static IEnumerable<VersionDocument> Of(IState state, string targetId) =>
        state.All<VersionDocument>().Where(version => version.Of == targetId);
}
