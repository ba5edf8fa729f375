using Leerlabs.Bench.Clients;
using Leerlabs.Bench.Servers;

namespace Leerlabs.Bench.Rows;

/// <summary>(f) A server that comes back, and everyone at once: from the first connection to the last answered watch.</summary>
internal sealed class ReconnectRow(BenchOptions options) : IRow
{
    private const int Watchers = 1000;

    public async IAsyncEnumerable<Line> Measure([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var ours = new List<double>();
        var floor = new List<double>();
        for (var round = 0; round < options.Rounds; round++)
        {
            floor.Add(await Run("floor", cancellation));
            ours.Add(await Run("server", cancellation));
        }

        yield return new($"(f) {Watchers} clients connect and catch up at once", "s", ours, floor, "");
    }

    private static async Task<double> Run(string role, CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        var (server, _) = await ServerProcess.Start(role, ["--data", folder.Path], cancellation);
        await using var running = server;
        return await ClientProcess.Reconnect(role, server.Port, Watchers, cancellation);
    }
}
