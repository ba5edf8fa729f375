using Leerlabs.Grains.Core;
using ExpertRequest = Leerlabs.Grains.ExpertRequest;
using Log = Leerlabs.Grains.Log;

namespace Leerlabs.Web.Files;

/// <summary>The kinds of grain that have files: a log and a request to the expertpool, each with the same words of its own.</summary>
internal static class FileKinds
{
    public static bool Has(string kind) => kind is "log" or "expert-request";

    public static Command Begin(GrainId grain, string upload, long size) =>
        IsLog(grain) ? new Log.BeginUpload(upload, size) : new ExpertRequest.BeginUpload(upload, size);

    public static Command Finish(GrainId grain, string upload, string hash, Content.FoundFile file) => IsLog(grain)
        ? new Log.FinishUpload(upload, hash, file.Bytes.Length, file.MediaType, file.Width, file.Height)
        : new ExpertRequest.FinishUpload(upload, hash, file.Bytes.Length, file.MediaType, file.Width, file.Height);

    public static Command Drop(GrainId grain, string upload) => IsLog(grain) ? new Log.DropUpload(upload) : new ExpertRequest.DropUpload(upload);

    public static Command Forget(GrainId grain, string bytes) => IsLog(grain) ? new Log.ForgetBytes(bytes) : new ExpertRequest.ForgetBytes(bytes);

    private static bool IsLog(GrainId grain) => grain.Kind == "log";
}
