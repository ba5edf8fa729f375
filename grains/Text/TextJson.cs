using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;

namespace Leerlabs.Grains.Text;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowOutOfOrderMetadataProperties = true,
    Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(TextCommand))]
[JsonSerializable(typeof(TextEvent))]
[JsonSerializable(typeof(TextDocument))]
[JsonSerializable(typeof(BaseDocument))]
[JsonSerializable(typeof(UpdateDocument))]
[JsonSerializable(typeof(PastDocument))]
[JsonSerializable(typeof(ConceptDocument))]
[JsonSerializable(typeof(AmendmentDocument))]
[JsonSerializable(typeof(SentAnswer))]
[JsonSerializable(typeof(MemberCopy))]
internal sealed partial class TextJson : JsonSerializerContext;
