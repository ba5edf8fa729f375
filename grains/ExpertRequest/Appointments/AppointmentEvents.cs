using System.Text.Json.Serialization;
using Leerlabs.Grains.Calendar;

namespace Leerlabs.Grains.ExpertRequest.Appointments;

public sealed record TimesOffered(string Appointment, [property: JsonIgnore] OfferTimes Asked) : RequestEvent;

public sealed record TimePicked(string Appointment, [property: JsonIgnore] When When) : RequestEvent;

public sealed record TimesDeclined(string Appointment, [property: JsonIgnore] string? Reason) : RequestEvent;

public sealed record AppointmentCancelled(string Appointment, [property: JsonIgnore] string? Reason) : RequestEvent;
