using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Person;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    AllowOutOfOrderMetadataProperties = true,
    Converters = [typeof(InstantJson)])]
[JsonSerializable(typeof(PersonCommand))]
[JsonSerializable(typeof(PersonEvent))]
[JsonSerializable(typeof(PersonDocument))]
[JsonSerializable(typeof(Membership))]
[JsonSerializable(typeof(FormerMembership))]
[JsonSerializable(typeof(FirstLink))]
[JsonSerializable(typeof(Candidacy))]
[JsonSerializable(typeof(OwnVisit))]
[JsonSerializable(typeof(OwnAppointment))]
[JsonSerializable(typeof(OwnExample))]
[JsonSerializable(typeof(RequestConcept))]
[JsonSerializable(typeof(OwnRequest))]
[JsonSerializable(typeof(OwnPool))]
[JsonSerializable(typeof(IdentityDocument))]
[JsonSerializable(typeof(Session))]
[JsonSerializable(typeof(Concept))]
[JsonSerializable(typeof(InboxDocument))]
[JsonSerializable(typeof(SeenMark))]
[JsonSerializable(typeof(WorkingDays))]
[JsonSerializable(typeof(NoticeSettings))]
[JsonSerializable(typeof(MailAddressDocument))]
[JsonSerializable(typeof(Mailing))]
[JsonSerializable(typeof(Mail))]
[JsonSerializable(typeof(CalendarSettings))]
[JsonSerializable(typeof(CalendarSecret))]
internal sealed partial class PersonJson : JsonSerializerContext;
