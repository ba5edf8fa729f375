using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Coach;

/// <summary>What can be asked of a coach's grain: by the coach, or as a fact.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SetAvailability), "set-availability")]
[JsonDerivedType(typeof(SetCoaching), "set-coaching")]
[JsonDerivedType(typeof(SetCircle), "set-circle")]
[JsonDerivedType(typeof(SetStaff), "set-staff")]
public abstract record CoachCommand : Command;

/// <summary>The time that the coach has a week, and when not. What is left out is not known.</summary>
public sealed record SetAvailability(ImmutableArray<TimeOff> Off, decimal? Days = null, decimal? Hours = null) : CoachCommand;

/// <summary>Something that only the house or another grain says; a person who sends it is refused.</summary>
public abstract record CoachFact : CoachCommand;

/// <summary>How an appointment stands, as its leerlab tells.</summary>
/// <param name="Stamp">The leerlab's sequence number; an older fact is ignored.</param>
public sealed record SetCoaching(string Appointment, long Stamp, Engagement Engagement) : CoachFact;

/// <summary>Those who read in a leerlab that is concerned with the coach; nobody: it is not concerned any more.</summary>
/// <param name="Stamp">The leerlab's sequence number; an older fact is ignored.</param>
public sealed record SetCircle(string Leerlab, long Stamp, ImmutableArray<string> People) : CoachFact;

/// <summary>Those who see every coach: managers of the programme and the teams of all leerlabs.</summary>
/// <param name="Stamp">The programme's sequence number; an older fact is ignored.</param>
public sealed record SetStaff(long Stamp, ImmutableArray<string> People) : CoachFact;

/// <summary>An appointment in the eyes of the coach. What a school objected is between the schools.</summary>
/// <param name="Name">The leerlab's name.</param>
/// <param name="Start">The first day.</param>
/// <param name="Schools">The schools that take part, of which <paramref name="Agreed"/> agree.</param>
/// <param name="Accepted">The candidate said yes.</param>
/// <param name="End">The first day that is no longer the coach's.</param>
/// <param name="School">The name of the school that proposed; none when the leerlab team did.</param>
public sealed record Engagement(
    string Leerlab,
    string Name,
    string Question,
    AppointmentState State,
    Effort Effort,
    string Form,
    DateOnly Start,
    int Agreed,
    int Schools,
    bool Accepted,
    DateOnly? End = null,
    string? School = null) : Part;
