using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;

namespace Leerlabs.Grains.Log;

/// <summary>How a log's commands, events and documents are read and written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowOutOfOrderMetadataProperties = true,
    Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(LogCommand))]
[JsonSerializable(typeof(LogEvent))]
[JsonSerializable(typeof(LogDocument))]
[JsonSerializable(typeof(AccessDocument))]
[JsonSerializable(typeof(ProgressDocument))]
[JsonSerializable(typeof(OpenQuestion))]
[JsonSerializable(typeof(EntryDocument))]
[JsonSerializable(typeof(ThreadDocument))]
[JsonSerializable(typeof(CommentDocument))]
[JsonSerializable(typeof(VersionDocument))]
[JsonSerializable(typeof(ReportDocument))]
[JsonSerializable(typeof(UploadDocument))]
[JsonSerializable(typeof(BytesDocument))]
internal sealed partial class LogJson : JsonSerializerContext;
