using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.ExpertPool;

/// <summary>How a pool's commands, events and documents are read and written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowOutOfOrderMetadataProperties = true,
    Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(PoolCommand))]
[JsonSerializable(typeof(PoolEvent))]
[JsonSerializable(typeof(PoolDocument))]
[JsonSerializable(typeof(PoolCalendar))]
[JsonSerializable(typeof(PoolStaff))]
[JsonSerializable(typeof(ExpertDocument))]
[JsonSerializable(typeof(QueuedRequest))]
[JsonSerializable(typeof(QueuedQuestion))]
[JsonSerializable(typeof(PastRequest))]
[JsonSerializable(typeof(PastQuestion))]
[JsonSerializable(typeof(LentExpert))]
[JsonSerializable(typeof(SignalDocument))]
internal sealed partial class PoolJson : JsonSerializerContext;
