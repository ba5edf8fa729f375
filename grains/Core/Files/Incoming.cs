using System.Collections.Immutable;

namespace Leerlabs.Grains.Core.Files;

/// <summary>
/// Bytes that come into a grain: announced by a person, found whole and fit by the house, taken by something that has files, or dropped after seven days. The
/// kinds of grain that have files say who may bring them, and keep what happened in their own events.
/// </summary>
internal static class Incoming
{
    private const string Due = "upload-";

    public static UploadDocument? Find(IState state, string key) => state.Find<UploadDocument>(UploadDocument.IdOf(key));

    /// <summary>Whether this very upload was announced by this person before: a client that lost the answer announces the same once more.</summary>
    public static bool IsKnown(IState state, string person, string key, long size) =>
        Find(state, key) is { Bytes: null } known && known.By == person && known.Size == size;

    /// <param name="most">Bytes that all files of this grain may be together.</param>
    public static Refusal? Refuse(IState state, string person, string key, long size, long most) =>
        Check.NewId(key, "upload")
        ?? CheckSize(size)
        ?? (Find(state, key) is null ? HasRoom(state, person, size, most) : Refusal.Conflict("exists"));

    /// <summary>The key of the upload that a due time is about, when it is still there.</summary>
    public static string? WhenDue(IState state, string name) =>
        name.StartsWith(Due, StringComparison.Ordinal) && Find(state, name[Due.Length..]) is not null ? name[Due.Length..] : null;

    public static bool IsForgettable(IState state, string bytes) => state.Find<BytesDocument>(BytesDocument.IdOf(bytes)) is { Uses: 0 };

    public static Changes Begun(string upload, long size, Stamp stamp) =>
        Changes.Put(new UploadDocument { Id = UploadDocument.IdOf(upload), By = stamp.By, Size = size, At = stamp.At }) with
        {
            DueTimes = [new DueTime(Due + upload, stamp.At + Limits.UploadLife)],
        };

    public static Changes Finished(IState state, IWholeUpload fact, Stamp stamp)
    {
        var upload = Find(state, fact.Upload)!;
        var bytes = KeptBytes.Used(state, fact, stamp);
        return Changes.Put(bytes, upload with { Size = fact.Size, Bytes = Ids.KeyOf(bytes.Id), MediaType = fact.MediaType, Width = fact.Width, Height = fact.Height });
    }

    public static Changes Dropped(IState state, string key)
    {
        var upload = Find(state, key)!;
        return KeptBytes.Released(state, upload.Bytes is { } bytes ? [bytes] : []).And(Taken([key]));
    }

    public static Changes Forgotten(string bytes) => new() { Deletes = [BytesDocument.IdOf(bytes)] };

    /// <summary>Uploads that became files are no uploads any more.</summary>
    public static Changes Taken(IEnumerable<string> uploads) => new()
    {
        Deletes = [.. uploads.Select(UploadDocument.IdOf)],
        DueTimes = [.. uploads.Select(upload => new DueTime(Due + upload, null))],
    };

    private static Refusal? CheckSize(long size) => size switch
    {
        < 1 => Refusal.Invalid("file-empty", "size"),
        > Limits.FileBytes => Refusal.Invalid("file-too-large", "size").With("most", Limits.FileBytes / Limits.Mebibyte),
        _ => null,
    };

    private static Refusal? HasRoom(IState state, string person, long size, long most)
    {
        ImmutableArray<UploadDocument> open = [.. state.All<UploadDocument>()];
        if (open.Count(upload => upload.By == person) >= Limits.UploadsPerPerson)
            return Refusal.Conflict("uploads-too-many");

        var taken = state.All<BytesDocument>().Sum(bytes => bytes.Size) + open.Where(upload => upload.Bytes is null).Sum(upload => upload.Size);
        return taken + size > most ? Refusal.Conflict("files-full").With("most", most / Limits.Mebibyte / 1024) : null;
    }
}
