using System.Text.Json.Serialization;
using Leerlabs.Grains.Registers;

namespace Leerlabs.Grains.Leerlab;

/// <summary>An action came, or is another one from now on.</summary>
public sealed record ActionListed(string Action, [property: JsonIgnore] string? Meeting, [property: JsonIgnore] SaidAction Said) : LeerlabEvent;

public sealed record ActionFinished(string Action, bool Done) : LeerlabEvent;

public sealed record ActionRemoved(string Action) : LeerlabEvent;

/// <summary>A decision came, or reads otherwise from now on.</summary>
public sealed record DecisionRegistered(string Decision, [property: JsonIgnore] string Meeting, [property: JsonIgnore] SaidDecision Said) : LeerlabEvent;

public sealed record DecisionWithdrawn(string Decision) : LeerlabEvent;

public sealed record DecisionReviewed(string Decision, DateOnly? ReviewOn) : LeerlabEvent;

/// <summary>It is time to look at a decision again.</summary>
public sealed record DecisionReturned(string Decision) : LeerlabEvent;
