using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;

namespace Leerlabs.Grains.Poll;

/// <summary>How a poll's commands, events and documents are read and written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowOutOfOrderMetadataProperties = true,
    Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(PollCommand))]
[JsonSerializable(typeof(PollEvent))]
[JsonSerializable(typeof(PollDocument))]
[JsonSerializable(typeof(OptionDocument))]
[JsonSerializable(typeof(AnswerDocument))]
[JsonSerializable(typeof(StandIn))]
[JsonSerializable(typeof(Guest))]
[JsonSerializable(typeof(GuestSecret))]
[JsonSerializable(typeof(GuestAddress))]
[JsonSerializable(typeof(GuestMail))]
[JsonSerializable(typeof(MemberCopy))]
internal sealed partial class PollJson : JsonSerializerContext;
