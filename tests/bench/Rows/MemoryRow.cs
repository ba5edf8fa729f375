using Leerlabs.Bench.Clients;
using Leerlabs.Bench.Servers;

namespace Leerlabs.Bench.Rows;

/// <summary>(d) Live bytes per watcher and per active log.</summary>
internal sealed class MemoryRow(BenchOptions options) : IRow
{
    private const int Watchers = 1000;
    private const int Logs = 500;

    public async IAsyncEnumerable<Line> Measure([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var perWatcher = new List<double>();
        var perFloorWatcher = new List<double>();
        var perLog = new List<double>();
        for (var round = 0; round < Math.Min(options.Rounds, 3); round++)
        {
            perFloorWatcher.Add(await PerWatcher("floor", cancellation));
            perWatcher.Add(await PerWatcher("server", cancellation));
            perLog.Add(await PerLog(cancellation));
        }

        yield return new("(d) memory per watcher", "KB", perWatcher, perFloorWatcher, "under 40 KB");
        yield return new("(d) memory per active log", "KB", perLog, [], "under 100 KB");
    }

    private static async Task<double> PerWatcher(string role, CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        var (server, _) = await ServerProcess.Start(role, ["--data", folder.Path], cancellation);
        await using var running = server;
        await using (await Crowd.Gather(role, server.Port, 20, cancellation))
        {
            var before = await server.LiveBytes(cancellation);
            await using var crowd = await Crowd.Gather(role, server.Port, Watchers, cancellation);
            return (await server.LiveBytes(cancellation) - before) / 1024.0 / Watchers;
        }
    }

    private static async Task<double> PerLog(CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        await using var house = await InProcessHouse.Open(folder.Path, cancellation);
        var labs = await BenchLabs.Make(house.Host, Logs, members: 2, cancellation);
        foreach (var lab in labs)
            for (var entry = 0; entry < 20; entry++)
                await house.AddEntry(lab, 0, cancellation);

        await house.Reopen(cancellation);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (var lab in labs)
            await house.Host.Open(lab.Log, lab.Members[0], 0, cancellation);

        return (GC.GetTotalMemory(forceFullCollection: true) - before) / 1024.0 / Logs;
    }
}
