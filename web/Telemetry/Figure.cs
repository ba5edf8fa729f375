namespace Leerlabs.Web.Telemetry;

/// <summary>What one instrument says now, over all its tags.</summary>
/// <param name="Name">As OpenTelemetry has it, such as <c>leerlabs.commands</c>.</param>
/// <param name="Kind">A <c>level</c> goes up and down, a <c>count</c> only grows, a <c>duration</c> has a spread.</param>
/// <param name="Value">The level, the count since the start, or how many durations there were.</param>
/// <param name="LastMinute">What was added in the last whole minute; null for a level.</param>
/// <param name="Median">Seconds, of the last durations; null for the others, and when there were none.</param>
/// <param name="Slowest">Seconds that 99 of 100 of the last durations stayed under.</param>
internal sealed record Figure(string Name, string Kind, long Value, long? LastMinute, double? Median, double? Slowest);
