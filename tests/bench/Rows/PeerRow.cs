using Leerlabs.Bench.Clients;

namespace Leerlabs.Bench.Rows;

/// <summary>Rows C1 and C2 of the comparison with peers, and the healthy reader beside a stuck one.</summary>
internal sealed class PeerRow(BenchOptions options) : IRow
{
    public async IAsyncEnumerable<Line> Measure([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var live = new Load(30, 10, Math.Min(60, options.Seconds * 10));
        foreach (var line in await Seen("C1: 30 readers, 10 writers, 1/s each", live, "60 ms", "120 ms", cancellation))
            yield return line;

        var wide = new Load(200, 10, Math.Min(30, options.Seconds * 5));
        foreach (var line in await Seen("C2: 200 readers, 10/s", wide, "100 ms", "", cancellation))
            yield return line;

        var (ours, _) = await FanOutRounds.Run(new Load(1, 50, options.Seconds, Stuck: 1), Math.Min(options.Rounds, 3), cancellation);
        yield return new("longest silence of a reader beside a stuck one", "ms", [.. ours.Select(result => result.LongestSilence)], [], "under 100 ms");
    }

    private static async Task<Line[]> Seen(string name, Load load, string p95, string p99, CancellationToken cancellation)
    {
        var (ours, floor) = await FanOutRounds.Run(load, rounds: 1, cancellation);
        return
        [
            new($"{name}: p95", "ms", [ours[0].P95], [floor[0].P95], p95),
            new($"{name}: p99", "ms", [ours[0].P99], [floor[0].P99], p99),
            new($"{name}: missed of {ours[0].Expected:#,0}", "", [ours[0].Missed], [], "0"),
        ];
    }
}
