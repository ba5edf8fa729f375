using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Log;

/// <summary>
/// Bytes that come in: announced by a person, found whole and fit by the house, taken by an entry or comment, or dropped after seven days.
/// </summary>
internal static class Uploads
{
    private const string Due = "upload-";

    public static Decision Begin(Asking asking, BeginUpload command)
    {
        if ((asking.IsIn() ?? MayBring(asking.Who) ?? asking.LogIsOpen() ?? Check.NewId(command.Upload, "upload") ?? CheckSize(command.Size)) is { } refusal)
            return refusal;

        // A client that lost the answer announces the same once more.
        if (Find(asking.State, command.Upload) is { } known)
            return known.By == asking.Who.Person && known.Bytes is null && known.Size == command.Size ? Decision.Nothing : Refusal.Conflict("exists");

        return HasRoom(asking, command) is { } full ? full : new UploadBegun(command.Upload, command.Size);
    }

    public static Decision Decide(IState state, LogFact fact) => fact switch
    {
        FinishUpload finish => Find(state, finish.Upload) is { Bytes: null } ? new UploadFinished(finish.Upload, finish) : Decision.Nothing,
        DropUpload drop => Find(state, drop.Upload) is not null ? new UploadDropped(drop.Upload) : Decision.Nothing,
        ForgetBytes forget => state.Find<BytesDocument>(BytesDocument.IdOf(forget.Bytes)) is { Uses: 0 } ? new BytesForgotten(forget.Bytes) : Decision.Nothing,
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType(), "Not about an upload."),
    };

    public static Command? WhenDue(IState state, string name) =>
        name.StartsWith(Due, StringComparison.Ordinal) && Find(state, name[Due.Length..]) is not null ? new DropUpload(name[Due.Length..]) : null;

    public static Changes Apply(UploadBegun begun, Stamp stamp) =>
        Changes.Put(new UploadDocument { Id = UploadDocument.IdOf(begun.Upload), By = stamp.By, Size = begun.Size, At = stamp.At }) with
        {
            DueTimes = [new DueTime(Due + begun.Upload, stamp.At + Limits.UploadLife)],
        };

    public static Changes Apply(IState state, UploadFinished finished, Stamp stamp)
    {
        var (upload, fact) = (Find(state, finished.Upload)!, finished.Fact);
        var bytes = KeptBytes.Used(state, fact, stamp);
        return Changes.Put(bytes, upload with { Size = fact.Size, Bytes = Ids.KeyOf(bytes.Id), MediaType = fact.MediaType, Width = fact.Width, Height = fact.Height });
    }

    public static Changes Apply(IState state, UploadDropped dropped)
    {
        var upload = Find(state, dropped.Upload)!;
        return KeptBytes.Released(state, upload.Bytes is { } bytes ? [bytes] : []).And(Taken([dropped.Upload]));
    }

    public static UploadDocument? Find(IState state, string key) => state.Find<UploadDocument>(UploadDocument.IdOf(key));

    /// <summary>Uploads that became files are no uploads any more.</summary>
    public static Changes Taken(IEnumerable<string> uploads) => new()
    {
        Deletes = [.. uploads.Select(UploadDocument.IdOf)],
        DueTimes = [.. uploads.Select(upload => new DueTime(Due + upload, null))],
    };

    private static Refusal? MayBring(Standing who) => who.Writes || who.Comments ? null : Refusal.Forbidden("role-comments-not");

    private static Refusal? CheckSize(long size) => size switch
    {
        < 1 => Refusal.Invalid("file-empty", "size"),
        > Limits.FileBytes => Refusal.Invalid("file-too-large", "size").With("most", Limits.FileBytes / Limits.Mebibyte),
        _ => null,
    };

    private static Refusal? HasRoom(Asking asking, BeginUpload command)
    {
        ImmutableArray<UploadDocument> open = [.. asking.State.All<UploadDocument>()];
        if (open.Count(upload => upload.By == asking.Who.Person) >= Limits.UploadsPerPerson)
            return Refusal.Conflict("uploads-too-many");

        var taken = asking.State.All<BytesDocument>().Sum(bytes => bytes.Size) + open.Where(upload => upload.Bytes is null).Sum(upload => upload.Size);
        return taken + command.Size > Limits.FileBytesPerLeerlab ? Refusal.Conflict("files-full").With("most", Limits.FileBytesPerLeerlab / Limits.Mebibyte / 1024) : null;
    }
}
