using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Files;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.ExpertRequest.Appointments;
using Leerlabs.Grains.ExpertRequest.Sharing;

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
[JsonSerializable(typeof(ShareDocument))]
[JsonSerializable(typeof(AppointmentDocument))]
[JsonSerializable(typeof(MessageDocument))]
[JsonSerializable(typeof(NoteDocument))]
[JsonSerializable(typeof(DraftDocument))]
[JsonSerializable(typeof(AlongDocument))]
[JsonSerializable(typeof(PoolCircle))]
[JsonSerializable(typeof(UploadDocument))]
[JsonSerializable(typeof(BytesDocument))]
[JsonSerializable(typeof(MemberCopy))]
internal sealed partial class RequestJson : JsonSerializerContext;
