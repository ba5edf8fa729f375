using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.Privacy;

namespace Leerlabs.Grains.Log;

/// <summary>The files of an entry or a comment.</summary>
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
        if (!files.Succeeded)
            return files.Refusal;

        var file = files.Value.Files!.Value[0];
        var look = PupilChecks.Look(command.Check, [file.Name, file.Alt]);
        return look.Succeeded ? new FileAttached(command.Entry, command.Comment, file, look.Value.Flag) : look.Refusal;
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

        var described = FileWords.Described(file, wish, Said(asking));
        if (described == file)
            return Decision.Nothing;

        var look = PupilChecks.Look(command.Check, [described.Name, described.Alt]);
        return look.Succeeded ? new FileDescribed(command.Entry, command.Comment, described, look.Value.Flag) : look.Refusal;
    }

    public static Decision Remove(Asking asking, RemoveFile command)
    {
        var owner = FileOwner.ToClear(asking, command.Entry, command.Comment);
        if (!owner.Succeeded)
            return owner.Refusal;

        return owner.Value.File(command.File) is not null ? new FileRemoved(command.Entry, command.Comment, command.File) : Refusal.NotFound("file-not-found");
    }

    /// <inheritdoc cref="FileList.Of"/>
    public static Result<FileList> Choose(Asking asking, ImmutableArray<FileWish>? wishes, int already = 0) => FileList.Of(asking.State, wishes, Said(asking), already);

    public static Changes Apply(IState state, FileAttached attached) =>
        FileOwner.Of(state, attached.Entry, attached.Comment).Put(files => files.Add(attached.File), attached.Flag).And(Incoming.Taken([attached.File.Id]));

    public static Changes Apply(IState state, FileDescribed described) =>
        FileOwner.Of(state, described.Entry, described.Comment).Put(files => [.. files.Select(file => file.Id == described.File.Id ? described.File : file)], described.Flag);

    public static Changes Apply(IState state, FileRemoved removed)
    {
        var owner = FileOwner.Of(state, removed.Entry, removed.Comment);
        return owner.Put(files => files.RemoveAll(file => file.Id == removed.File)).And(FileList.Released(state, [owner.File(removed.File)!]));
    }

    private static FileConsent Said(Asking asking) => new(asking.Who.Person, asking.Now);
}
