using System.Text.Json.Serialization;
using Leerlabs.Grains.Registers;

namespace Leerlabs.Grains.School;

/// <summary>An action came, or is another one from now on.</summary>
public sealed record ActionListed(string Action, [property: JsonIgnore] string? Meeting, [property: JsonIgnore] SaidAction Said) : SchoolEvent;

public sealed record ActionFinished(string Action, bool Done) : SchoolEvent;

public sealed record ActionRemoved(string Action) : SchoolEvent;

/// <summary>A decision came, or reads otherwise from now on.</summary>
public sealed record DecisionRegistered(string Decision, [property: JsonIgnore] string Meeting, [property: JsonIgnore] SaidDecision Said) : SchoolEvent;

public sealed record DecisionWithdrawn(string Decision) : SchoolEvent;

public sealed record DecisionReviewed(string Decision, DateOnly? ReviewOn) : SchoolEvent;

/// <summary>It is time to look at a decision again.</summary>
public sealed record DecisionReturned(string Decision) : SchoolEvent;
