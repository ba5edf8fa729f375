using System.Collections.Immutable;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Meeting;

namespace Leerlabs.Grains.ExpertRequest.Appointments;

/// <summary>Of who answers: times at which the asker may choose to talk.</summary>
/// <param name="Appointment">A new key.</param>
public sealed record OfferTimes(string Appointment, ImmutableArray<When> Times, Place? Place = null) : RequestCommand;

/// <summary>Of the asker: one of the times that were offered.</summary>
public sealed record PickTime(string Appointment, When When) : RequestCommand;

/// <summary>Of the asker: none of them suits.</summary>
public sealed record DeclineTimes(string Appointment, string? Reason = null) : RequestCommand;

/// <summary>Of the two: it does not take place, or is not offered any more.</summary>
public sealed record CancelAppointment(string Appointment, string? Reason = null) : RequestCommand;
