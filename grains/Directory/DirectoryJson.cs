using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Directory;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowOutOfOrderMetadataProperties = true,
    Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(DirectoryCommand))]
[JsonSerializable(typeof(DirectoryEvent))]
[JsonSerializable(typeof(ListedSchool))]
[JsonSerializable(typeof(ListedLeerlab))]
[JsonSerializable(typeof(ListedPerson))]
internal sealed partial class DirectoryJson : JsonSerializerContext;
