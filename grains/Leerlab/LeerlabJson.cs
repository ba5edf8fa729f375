using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Invitations;
using Leerlabs.Grains.ExpertRequest;
using Leerlabs.Grains.Meeting;
using Leerlabs.Grains.Poll;
using Leerlabs.Grains.PracticeExample;
using Leerlabs.Grains.Registers;
using Leerlabs.Grains.Visit;

namespace Leerlabs.Grains.Leerlab;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowOutOfOrderMetadataProperties = true,
    Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(LeerlabCommand))]
[JsonSerializable(typeof(LeerlabEvent))]
[JsonSerializable(typeof(LeerlabDocument))]
[JsonSerializable(typeof(SubQuestion))]
[JsonSerializable(typeof(LeerlabSchool))]
[JsonSerializable(typeof(Member))]
[JsonSerializable(typeof(Appointment))]
[JsonSerializable(typeof(Candidate))]
[JsonSerializable(typeof(PlannedMeeting))]
[JsonSerializable(typeof(ActionItem))]
[JsonSerializable(typeof(RegisteredDecision))]
[JsonSerializable(typeof(StartedPoll))]
[JsonSerializable(typeof(PlannedVisit))]
[JsonSerializable(typeof(AskedRequest))]
[JsonSerializable(typeof(StartedExample))]
[JsonSerializable(typeof(Invitation))]
[JsonSerializable(typeof(InvitationSecret))]
internal sealed partial class LeerlabJson : JsonSerializerContext;
