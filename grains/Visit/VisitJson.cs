using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;

namespace Leerlabs.Grains.Visit;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowOutOfOrderMetadataProperties = true,
    Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(VisitCommand))]
[JsonSerializable(typeof(VisitEvent))]
[JsonSerializable(typeof(VisitDocument))]
[JsonSerializable(typeof(Observation))]
[JsonSerializable(typeof(Feedback))]
[JsonSerializable(typeof(Reader))]
[JsonSerializable(typeof(MemberCopy))]
internal sealed partial class VisitJson : JsonSerializerContext;
