using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;

namespace Leerlabs.Grains.PracticeExample;

/// <summary>How a practice example's commands, events and documents are read and written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowOutOfOrderMetadataProperties = true,
    Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(ExampleCommand))]
[JsonSerializable(typeof(ExampleEvent))]
[JsonSerializable(typeof(ExampleDocument))]
[JsonSerializable(typeof(PartDocument))]
[JsonSerializable(typeof(VersionDocument))]
[JsonSerializable(typeof(EvidenceDocument))]
[JsonSerializable(typeof(SchoolDocument))]
[JsonSerializable(typeof(ReleaseDocument))]
[JsonSerializable(typeof(PublicEdition))]
[JsonSerializable(typeof(CheckDocument))]
[JsonSerializable(typeof(EditorDocument))]
[JsonSerializable(typeof(MemberCopy))]
internal sealed partial class ExampleJson : JsonSerializerContext;
