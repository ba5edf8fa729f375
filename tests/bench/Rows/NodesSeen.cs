using Leerlabs.Bench.Clients;

namespace Leerlabs.Bench.Rows;

/// <summary>What one load on some nodes showed.</summary>
/// <param name="UsualLongest">Milliseconds that the slowest command took while nothing happened to the nodes.</param>
/// <param name="LongestWait">And while one of them left; null when it was alone.</param>
internal sealed record NodesSeen(double PerSecond, FanOutResult Seen, double UsualLongest, double? LongestWait);
