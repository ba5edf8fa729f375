using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Coach;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowOutOfOrderMetadataProperties = true,
    Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(CoachCommand))]
[JsonSerializable(typeof(CoachEvent))]
[JsonSerializable(typeof(CoachDocument))]
[JsonSerializable(typeof(Coaching))]
[JsonSerializable(typeof(Circle))]
[JsonSerializable(typeof(Staff))]
internal sealed partial class CoachJson : JsonSerializerContext;
