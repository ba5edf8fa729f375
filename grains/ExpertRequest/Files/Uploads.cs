using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;

namespace Leerlabs.Grains.ExpertRequest;

/// <summary>Bytes that come into a request, by those who talk in it (<see cref="Incoming"/>).</summary>
internal static class Uploads
{
    public static Decision Begin(Asking asking, BeginUpload asked)
    {
        if (!asking.Standing.IsAsker && !asking.Standing.Helps)
            return Refusal.Forbidden();
        if (asking.IsGoing() is { } over)
            return over;
        if (Incoming.IsKnown(asking.State, asking.Person, asked.Upload, asked.Size))
            return Decision.Nothing;

        return Incoming.Refuse(asking.State, asking.Person, asked.Upload, asked.Size, Limits.FileBytesPerRequest) is { } refusal
            ? refusal
            : new UploadBegun(asked.Upload, asked.Size);
    }

    /// <summary>What the house says of an upload or of bytes.</summary>
    public static Decision Decide(IState state, RequestFact fact) => fact switch
    {
        FinishUpload finish => Incoming.Find(state, finish.Upload) is { Bytes: null } ? new UploadFinished(finish.Upload, finish) : Decision.Nothing,
        DropUpload drop => Incoming.Find(state, drop.Upload) is not null ? new UploadDropped(drop.Upload) : Decision.Nothing,
        ForgetBytes forget => Incoming.IsForgettable(state, forget.Bytes) ? new BytesForgotten(forget.Bytes) : Decision.Nothing,
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.GetType(), "Not about an upload."),
    };

    public static Command? WhenDue(IState state, string name) => Incoming.WhenDue(state, name) is { } upload ? new DropUpload(upload) : null;
}
