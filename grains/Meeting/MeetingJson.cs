using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;

namespace Leerlabs.Grains.Meeting;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowOutOfOrderMetadataProperties = true,
    Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(MeetingCommand))]
[JsonSerializable(typeof(MeetingEvent))]
[JsonSerializable(typeof(MeetingDocument))]
[JsonSerializable(typeof(MemberCopy))]
[JsonSerializable(typeof(ItemDocument))]
[JsonSerializable(typeof(AttendeeDocument))]
[JsonSerializable(typeof(RunDocument))]
[JsonSerializable(typeof(ActionDocument))]
[JsonSerializable(typeof(DecisionDocument))]
[JsonSerializable(typeof(ReportDocument))]
[JsonSerializable(typeof(AddendumDocument))]
internal sealed partial class MeetingJson : JsonSerializerContext;
