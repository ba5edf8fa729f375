using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Log;

/// <summary>The files of an entry or a comment.</summary>
/// <param name="Files">Null when there are none.</param>
internal sealed record FileList(ImmutableArray<AttachedFile>? Files);

internal static class Files
{
    public static Decision Attach(Asking asking, AttachFile command)
    {
        var owner = FileOwner.ToChange(asking, command.Entry, command.Comment);
        if (!owner.Succeeded)
            return owner.Refusal;

        // A client that lost the answer asks the same once more.
        if (owner.Value.Files.Any(file => file.Id == command.File.Upload))
            return Decision.Nothing;

        var files = Choose(asking, [command.File], owner.Value.Files.Length);
        return files.Succeeded ? new FileAttached(command.Entry, command.Comment, files.Value.Files!.Value[0]) : files.Refusal;
    }

    public static Decision Describe(Asking asking, DescribeFile command)
    {
        var owner = FileOwner.ToChange(asking, command.Entry, command.Comment);
        if (!owner.Succeeded)
            return owner.Refusal;
        if (owner.Value.File(command.File) is not { } file)
            return Refusal.NotFound("file-not-found");

        var wish = new FileWish(command.File, command.Name, command.Alt, command.Pupils, command.Consent);
        if (FileWords.Check(wish, file.MediaType) is { } refusal)
            return refusal;

        var described = FileWords.Described(file, wish, asking);
        return described == file ? Decision.Nothing : new FileDescribed(command.Entry, command.Comment, described);
    }

    public static Decision Remove(Asking asking, RemoveFile command)
    {
        var owner = FileOwner.ToClear(asking, command.Entry, command.Comment);
        if (!owner.Succeeded)
            return owner.Refusal;

        return owner.Value.File(command.File) is not null ? new FileRemoved(command.Entry, command.Comment, command.File) : Refusal.NotFound("file-not-found");
    }

    /// <summary>The files that a person wants with something, or why not.</summary>
    /// <param name="already">How many it has.</param>
    public static Result<FileList> Choose(Asking asking, ImmutableArray<FileWish>? wishes, int already = 0)
    {
        if (wishes is not { IsDefaultOrEmpty: false } wanted)
            return new FileList(null);
        if (wanted.Length + already > Limits.FilesPerEntry)
            return Refusal.Invalid("files-too-many", "files").With("most", Limits.FilesPerEntry);

        var files = ImmutableArray.CreateBuilder<AttachedFile>(wanted.Length);
        foreach (var wish in wanted.DistinctBy(wish => wish.Upload))
            if (Uploads.Find(asking.State, wish.Upload) is not { Bytes: not null } upload || upload.By != asking.Who.Person)
                return new Refusal(RefusalCode.Conflict, "upload-not-there", "files");
            else if (FileWords.Check(wish, upload.MediaType!) is { } refusal)
                return refusal;
            else
                files.Add(FileWords.Described(Of(upload), wish, asking));

        return new FileList(files.DrainToImmutable());
    }

    public static Changes Apply(IState state, FileAttached attached) =>
        FileOwner.Of(state, attached.Entry, attached.Comment).Put(files => files.Add(attached.File)).And(Uploads.Taken([attached.File.Id]));

    public static Changes Apply(IState state, FileDescribed described) =>
        FileOwner.Of(state, described.Entry, described.Comment).Put(files => [.. files.Select(file => file.Id == described.File.Id ? described.File : file)]);

    public static Changes Apply(IState state, FileRemoved removed)
    {
        var owner = FileOwner.Of(state, removed.Entry, removed.Comment);
        return owner.Put(files => files.RemoveAll(file => file.Id == removed.File)).And(Released(state, [owner.File(removed.File)!]));
    }

    /// <summary>The uploads that files were are gone.</summary>
    public static Changes Taken(ImmutableArray<AttachedFile>? files) => files is { } some ? Uploads.Taken(some.Select(file => file.Id)) : Changes.None;

    /// <summary>Whatever these files were is needed a time less.</summary>
    public static Changes Released(IState state, ImmutableArray<AttachedFile>? files) => KeptBytes.Released(state, (files ?? []).Select(file => file.Bytes));

    private static AttachedFile Of(UploadDocument upload) =>
        new(Ids.KeyOf(upload.Id), "", upload.MediaType!, upload.Size, upload.Bytes!, upload.Width, upload.Height);
}
