using System.Text.Json.Serialization;
using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.Privacy;

namespace Leerlabs.Grains.ExpertRequest;

public sealed record UploadBegun(string Upload, [property: JsonIgnore] long Size) : RequestEvent;

public sealed record UploadFinished(string Upload, [property: JsonIgnore] FinishUpload Fact) : RequestEvent;

public sealed record UploadDropped(string Upload) : RequestEvent;

public sealed record BytesForgotten(string Bytes) : RequestEvent;

public sealed record FileAttached(string? Message, [property: JsonIgnore] AttachedFile File, [property: JsonIgnore] PupilFlag? Flag) : RequestEvent;

public sealed record FileDescribed(string? Message, [property: JsonIgnore] AttachedFile File, [property: JsonIgnore] PupilFlag? Flag) : RequestEvent;

public sealed record FileRemoved(string? Message, string File) : RequestEvent;
