using System.Text.Json.Serialization;
using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.Privacy;

namespace Leerlabs.Grains.Log;

public sealed record UploadBegun(string Upload, [property: JsonIgnore] long Size) : LogEvent;

public sealed record UploadFinished(string Upload, [property: JsonIgnore] FinishUpload Fact) : LogEvent;

public sealed record UploadDropped(string Upload) : LogEvent;

public sealed record BytesForgotten(string Bytes) : LogEvent;

public sealed record FileAttached(string Entry, string? Comment, [property: JsonIgnore] AttachedFile File, [property: JsonIgnore] PupilFlag? Flag) : LogEvent;

public sealed record FileDescribed(string Entry, string? Comment, [property: JsonIgnore] AttachedFile File, [property: JsonIgnore] PupilFlag? Flag) : LogEvent;

public sealed record FileRemoved(string Entry, string? Comment, string File) : LogEvent;
