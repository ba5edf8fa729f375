using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Registers;

namespace Leerlabs.Grains.School;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowOutOfOrderMetadataProperties = true,
    Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(SchoolCommand))]
[JsonSerializable(typeof(SchoolEvent))]
[JsonSerializable(typeof(SchoolDocument))]
[JsonSerializable(typeof(Trajectory))]
[JsonSerializable(typeof(Closed))]
[JsonSerializable(typeof(Keeper))]
[JsonSerializable(typeof(PlannedMeeting))]
[JsonSerializable(typeof(ActionItem))]
[JsonSerializable(typeof(RegisteredDecision))]
internal sealed partial class SchoolJson : JsonSerializerContext;
