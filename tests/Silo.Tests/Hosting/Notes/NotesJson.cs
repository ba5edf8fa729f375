using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Silo.Tests.Hosting.Notes;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowOutOfOrderMetadataProperties = true,
    Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(NotesCommand))]
[JsonSerializable(typeof(NotesEvent))]
[JsonSerializable(typeof(BoardDocument))]
[JsonSerializable(typeof(ReaderDocument))]
[JsonSerializable(typeof(NoteDocument))]
[JsonSerializable(typeof(TallyDocument))]
[JsonSerializable(typeof(RemarkDocument))]
[JsonSerializable(typeof(FlagDocument))]
[JsonSerializable(typeof(RungDocument))]
[JsonSerializable(typeof(HeardDocument))]
internal sealed partial class NotesJson : JsonSerializerContext;
