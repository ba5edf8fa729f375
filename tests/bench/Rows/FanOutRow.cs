using Leerlabs.Bench.Clients;

namespace Leerlabs.Bench.Rows;

/// <summary>(a) One stream of entries, many watchers, against a bare hub.</summary>
internal sealed class FanOutRow(BenchOptions options) : IRow
{
    public async IAsyncEnumerable<Line> Measure([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var watchers in options.Watchers)
            foreach (var perSecond in (int[])[20, 100])
                foreach (var line in await Compare(new Load(watchers, perSecond, options.Seconds), cancellation))
                    yield return line;
    }

    private async Task<Line[]> Compare(Load load, CancellationToken cancellation)
    {
        var (ours, floor) = await FanOutRounds.Run(load, options.Rounds, cancellation);
        var name = $"(a) {load.Watchers} watchers, {load.PerSecond}/s";
        Line Of(string what, string unit, Func<FanOutResult, double> figure, string aim) =>
            new($"{name}: {what}", unit, [.. ours.Select(figure)], [.. floor.Select(figure)], aim);

        return
        [
            Of("p50", "ms", result => result.P50, ""),
            Of("p99", "ms", result => result.P99, "at most 1.3 x"),
            Of("delivered", "/s", result => result.DeliveredPerSecond, load.PerSecond == 100 ? "at least 1 x" : ""),
            new($"{name}: missed", "", [.. ours.Select(result => result.Missed)], [], "0"),
        ];
    }
}
