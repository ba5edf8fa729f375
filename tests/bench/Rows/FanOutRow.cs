using System.Globalization;
using Leerlabs.Bench.Clients;
using Leerlabs.Bench.Servers;

namespace Leerlabs.Bench.Rows;

/// <summary>(a) One stream of entries, many watchers, against a bare hub.</summary>
internal sealed class FanOutRow(BenchOptions options) : IRow
{
    public async IAsyncEnumerable<Line> Measure([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (var watchers in options.Watchers)
            foreach (var perSecond in (int[])[20, 100])
                foreach (var line in await Compare(watchers, perSecond, cancellation))
                    yield return line;
    }

    private async Task<Line[]> Compare(int watchers, int perSecond, CancellationToken cancellation)
    {
        var ours = new List<FanOutResult>();
        var floor = new List<FanOutResult>();
        for (var round = 0; round < options.Rounds; round++)
        {
            floor.Add(await Run("floor", watchers, perSecond, cancellation));
            ours.Add(await Run("server", watchers, perSecond, cancellation));
        }

        var name = $"(a) {watchers} watchers, {perSecond}/s";
        Line Of(string what, string unit, Func<FanOutResult, double> figure, string aim) =>
            new($"{name}: {what}", unit, [.. ours.Select(figure)], [.. floor.Select(figure)], aim);

        return
        [
            Of("p50", "ms", result => result.P50, ""),
            Of("p99", "ms", result => result.P99, "at most 1.3 x"),
            Of("delivered", "/s", result => result.DeliveredPerSecond, perSecond == 100 ? "at least 1 x" : ""),
            Of("missed", "", result => ((long)result.Sent * watchers) - result.Delivered, "0"),
        ];
    }

    private async Task<FanOutResult> Run(string role, int watchers, int perSecond, CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        var (server, _) = await ServerProcess.Start(role, ["--data", folder.Path], cancellation);
        await using var running = server;
        return await ClientProcess.FanOut(role, server.Port, watchers, perSecond, options.Seconds, cancellation);
    }
}
