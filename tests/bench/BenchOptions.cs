namespace Leerlabs.Bench;

/// <summary>How much to measure.</summary>
/// <param name="Rounds">Alternating rounds of ours and the floor.</param>
/// <param name="Seconds">Seconds of load a round.</param>
/// <param name="Watchers">The crowds of the fan-out.</param>
/// <param name="Minutes">How long row s lasts.</param>
/// <param name="Rows">The letters of the rows to measure.</param>
internal sealed record BenchOptions(int Rounds, int Seconds, IReadOnlyList<int> Watchers, string Rows, int Minutes);
