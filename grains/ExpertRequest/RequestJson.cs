using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;

namespace Leerlabs.Grains.ExpertRequest;

/// <summary>How a request's commands, events and documents are read and written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowOutOfOrderMetadataProperties = true,
    Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(RequestCommand))]
[JsonSerializable(typeof(RequestEvent))]
[JsonSerializable(typeof(RequestDocument))]
[JsonSerializable(typeof(QuestionDocument))]
[JsonSerializable(typeof(CheckDocument))]
[JsonSerializable(typeof(StepDocument))]
[JsonSerializable(typeof(Evaluation))]
[JsonSerializable(typeof(MessageDocument))]
[JsonSerializable(typeof(NoteDocument))]
[JsonSerializable(typeof(AlongDocument))]
[JsonSerializable(typeof(PoolCircle))]
[JsonSerializable(typeof(MemberCopy))]
internal sealed partial class RequestJson : JsonSerializerContext;
