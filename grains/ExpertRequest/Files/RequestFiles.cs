using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.Privacy;

namespace Leerlabs.Grains.ExpertRequest;

/// <summary>The files of the question and of messages: whoever reads these has them, at each moment.</summary>
internal static class RequestFiles
{
    public static Decision Attach(Asking asking, AttachFile asked)
    {
        var owner = FileOwner.ToChange(asking, asked.Message);
        if (!owner.Succeeded)
            return owner.Refusal;

        // A client that lost the answer asks the same once more.
        if (owner.Value.File(asked.File.Upload) is not null)
            return Decision.Nothing;

        var files = Choose(asking, [asked.File], owner.Value.Files.Length);
        if (!files.Succeeded)
            return files.Refusal;

        var file = files.Value.Files!.Value[0];
        var look = PupilChecks.Look(asked.Check, [file.Name, file.Alt]);
        return look.Succeeded ? new FileAttached(asked.Message, file, look.Value.Flag) : look.Refusal;
    }

    public static Decision Describe(Asking asking, DescribeFile asked)
    {
        var owner = FileOwner.ToChange(asking, asked.Message);
        if (!owner.Succeeded)
            return owner.Refusal;
        if (owner.Value.File(asked.File) is not { } file)
            return Refusal.NotFound("file-not-found");

        var wish = new FileWish(asked.File, asked.Name, asked.Alt, asked.Pupils, asked.Consent);
        if (FileWords.Check(wish, file.MediaType) is { } refusal)
            return refusal;

        var described = FileWords.Described(file, wish, Said(asking));
        if (described == file)
            return Decision.Nothing;

        var look = PupilChecks.Look(asked.Check, [described.Name, described.Alt]);
        return look.Succeeded ? new FileDescribed(asked.Message, described, look.Value.Flag) : look.Refusal;
    }

    public static Decision Remove(Asking asking, RemoveFile asked)
    {
        var owner = FileOwner.ToClear(asking, asked.Message);
        if (!owner.Succeeded)
            return owner.Refusal;

        return owner.Value.File(asked.File) is not null ? new FileRemoved(asked.Message, asked.File) : Refusal.NotFound("file-not-found");
    }

    /// <inheritdoc cref="FileList.Of"/>
    public static Result<FileList> Choose(Asking asking, ImmutableArray<FileWish>? wishes, int already = 0) => FileList.Of(asking.State, wishes, Said(asking), already);

    /// <summary>All that is said of files, for the check on pupil data.</summary>
    public static IEnumerable<string?> Words(ImmutableArray<AttachedFile>? files) => (files ?? []).SelectMany(file => new[] { file.Name, file.Alt });

    public static Changes Apply(IState state, FileAttached attached) =>
        Of(state, attached.Message).Put(state, files => files.Add(attached.File), attached.Flag).And(Incoming.Taken([attached.File.Id]));

    public static Changes Apply(IState state, FileDescribed described) =>
        Of(state, described.Message).Put(state, files => [.. files.Select(file => file.Id == described.File.Id ? described.File : file)], described.Flag);

    public static Changes Apply(IState state, FileRemoved removed)
    {
        var owner = Of(state, removed.Message);
        return owner.Put(state, files => files.RemoveAll(file => file.Id == removed.File)).And(FileList.Released(state, [owner.File(removed.File)!]));
    }

    private static FileOwner Of(IState state, string? message) => FileOwner.Of(state, message)!;

    private static FileConsent Said(Asking asking) => new(asking.Person, asking.Now);
}
