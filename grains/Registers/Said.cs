using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Registers;

/// <summary>An action as a meeting, or who adds it, tells it.</summary>
/// <param name="By">Who said so last.</param>
public sealed record SaidAction(string Text, string By, DateTimeOffset At, string? Owner = null, DateOnly? Due = null, string? Item = null) : Part;

/// <summary>A decision as a meeting tells it.</summary>
public sealed record SaidDecision(string Text, string By, DateTimeOffset At, DateOnly? ReviewOn = null, string? Item = null) : Part;
