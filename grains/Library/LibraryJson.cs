using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Library;

/// <summary>How the library's commands, events and documents are read and written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowOutOfOrderMetadataProperties = true,
    Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(LibraryCommand))]
[JsonSerializable(typeof(LibraryEvent))]
[JsonSerializable(typeof(WorkDocument))]
[JsonSerializable(typeof(EditionDocument))]
[JsonSerializable(typeof(OriginDocument))]
[JsonSerializable(typeof(LibraryStaff))]
[JsonSerializable(typeof(SuggestionDocument))]
[JsonSerializable(typeof(SuggestionAddress))]
[JsonSerializable(typeof(MessageDocument))]
[JsonSerializable(typeof(ReadingsDocument))]
[JsonSerializable(typeof(AdoptionDocument))]
[JsonSerializable(typeof(AdoptionWish))]
[JsonSerializable(typeof(FollowingDocument))]
[JsonSerializable(typeof(ReviewDocument))]
[JsonSerializable(typeof(ReviewWish))]
internal sealed partial class LibraryJson : JsonSerializerContext;
