using System.Collections.Immutable;

namespace Leerlabs.Grains.Core.Files;

/// <summary>The files that a person wants with something.</summary>
/// <param name="Files">Null when there are none.</param>
internal sealed record FileList(ImmutableArray<AttachedFile>? Files)
{
    /// <summary>Chooses among the person's uploads, or says why not.</summary>
    /// <param name="said">Who chooses, and when: of pictures with pupils it is kept that they agreed.</param>
    /// <param name="already">How many there are.</param>
    public static Result<FileList> Of(IState state, ImmutableArray<FileWish>? wishes, FileConsent said, int already = 0)
    {
        if (wishes is not { IsDefaultOrEmpty: false } wanted)
            return new FileList(Files: null);
        if (wanted.Length + already > Limits.FilesPerEntry)
            return Refusal.Invalid("files-too-many", "files").With("most", Limits.FilesPerEntry);

        var files = ImmutableArray.CreateBuilder<AttachedFile>(wanted.Length);
        foreach (var wish in wanted.DistinctBy(wish => wish.Upload))
            if (Incoming.Find(state, wish.Upload) is not { Bytes: not null } upload || upload.By != said.By)
                return new Refusal(RefusalCode.Conflict, "upload-not-there", "files");
            else if (FileWords.Check(wish, upload.MediaType!) is { } refusal)
                return refusal;
            else
                files.Add(FileWords.Described(File(upload), wish, said));

        return new FileList(files.DrainToImmutable());
    }

    /// <summary>The uploads that files were are gone.</summary>
    public static Changes Taken(ImmutableArray<AttachedFile>? files) => files is { } some ? Incoming.Taken(some.Select(file => file.Id)) : Changes.None;

    /// <summary>Whatever these files were is needed a time less.</summary>
    public static Changes Released(IState state, ImmutableArray<AttachedFile>? files) => KeptBytes.Released(state, (files ?? []).Select(file => file.Bytes));

    private static AttachedFile File(UploadDocument upload) =>
        new(Ids.KeyOf(upload.Id), "", upload.MediaType!, upload.Size, upload.Bytes!, upload.Width, upload.Height);
}
