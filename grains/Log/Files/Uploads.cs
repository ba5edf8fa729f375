using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;

namespace Leerlabs.Grains.Log;

/// <summary>Bytes that come into a log, by whoever may write or comment there (<see cref="Incoming"/>).</summary>
internal static class Uploads
{
    public static Decision Begin(Asking asking, BeginUpload command)
    {
        if ((asking.IsIn() ?? MayBring(asking.Who) ?? asking.LogIsOpen()) is { } refusal)
            return refusal;
        if (Incoming.IsKnown(asking.State, asking.Who.Person, command.Upload, command.Size))
            return Decision.Nothing;

        return Incoming.Refuse(asking.State, asking.Who.Person, command.Upload, command.Size, Limits.FileBytesPerLeerlab) is { } no
            ? no
            : new UploadBegun(command.Upload, command.Size);
    }

    public static Decision Decide(IState state, LogFact fact) => fact switch
    {
        FinishUpload finish => Incoming.Find(state, finish.Upload) is { Bytes: null } ? new UploadFinished(finish.Upload, finish) : Decision.Nothing,
        DropUpload drop => Incoming.Find(state, drop.Upload) is not null ? new UploadDropped(drop.Upload) : Decision.Nothing,
        ForgetBytes forget => Incoming.IsForgettable(state, forget.Bytes) ? new BytesForgotten(forget.Bytes) : Decision.Nothing,
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType(), "Not about an upload."),
    };

    public static Command? WhenDue(IState state, string name) => Incoming.WhenDue(state, name) is { } upload ? new DropUpload(upload) : null;

    private static Refusal? MayBring(Standing who) => who.Writes || who.Comments ? null : Refusal.Forbidden("role-comments-not");
}
