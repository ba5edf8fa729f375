using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Invitations;

namespace Leerlabs.Grains.Programme;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowOutOfOrderMetadataProperties = true,
    Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(ProgrammeCommand))]
[JsonSerializable(typeof(ProgrammeEvent))]
[JsonSerializable(typeof(ProgrammeDocument))]
[JsonSerializable(typeof(Manager))]
[JsonSerializable(typeof(ProgrammeLeerlab))]
[JsonSerializable(typeof(HolidayDocument))]
[JsonSerializable(typeof(KnownCoach))]
[JsonSerializable(typeof(Team))]
[JsonSerializable(typeof(Template))]
[JsonSerializable(typeof(Theme))]
[JsonSerializable(typeof(Invitation))]
[JsonSerializable(typeof(InvitationSecret))]
internal sealed partial class ProgrammeJson : JsonSerializerContext;
