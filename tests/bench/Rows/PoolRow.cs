using Leerlabs.Bench.Clients;

namespace Leerlabs.Bench.Rows;

/// <summary>
/// (o) Forty experts at one pool with two thousand open requests, of which twenty change every second: an asker words a question anew, its request tells the
/// pool, and every expert sees it; against a bare hub that hands a message of that size to forty watchers.
/// </summary>
internal sealed class PoolRow(BenchOptions options) : IRow
{
    public async IAsyncEnumerable<Line> Measure([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var load = new Load(Watchers: 40, PerSecond: 20, options.Seconds, Pool: true);
        var (ours, floor) = await FanOutRounds.Run(load, options.Rounds, cancellation);
        const string name = "(o) 40 experts at 2,000 open requests, 20 changes/s";
        yield return new($"{name}, until they see it: p50", "ms", [.. ours.Select(result => result.P50)], [.. floor.Select(result => result.P50)], "");
        yield return new($"{name}: p99", "ms", [.. ours.Select(result => result.P99)], [.. floor.Select(result => result.P99)], "seen within a second");
        yield return new($"{name}: missed", "", [.. ours.Select(result => result.Missed)], [], "0");
    }
}
