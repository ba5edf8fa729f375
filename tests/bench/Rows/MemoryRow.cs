using Leerlabs.Bench.Clients;
using Leerlabs.Bench.Servers;
using Leerlabs.Grains.Core;

namespace Leerlabs.Bench.Rows;

/// <summary>(d) Live bytes per watcher and per active log.</summary>
internal sealed class MemoryRow(BenchOptions options) : IRow
{
    private const int Watchers = 1000;
    private const int Logs = 500;
    private const int BusyLogs = 100;

    public async IAsyncEnumerable<Line> Measure([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var perWatcher = new List<double>();
        var perFloorWatcher = new List<double>();
        var perLog = new List<double>();
        var perBusyLog = new List<double>();
        for (var round = 0; round < Math.Min(options.Rounds, 3); round++)
        {
            perFloorWatcher.Add(await PerWatcher("floor", cancellation));
            perWatcher.Add(await PerWatcher("server", cancellation));
            perLog.Add(await PerLog(cancellation));
            perBusyLog.Add(await PerBusyLog(cancellation));
        }

        yield return new("(d) memory per watcher", "KB", perWatcher, perFloorWatcher, "under 40 KB");
        yield return new("(d) memory per active log", "KB", perLog, [], "under 100 KB");
        yield return new($"(d) memory per log in which {Limits.RingFrames} entries were just written", "KB", perBusyLog, [], "");
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
            await Write(house, lab, 20, cancellation);

        await house.Reopen(cancellation);

        // What every process has once, such as compiled code and pools, is there after the first hundred.
        await Open(house, labs.Take(Logs / 5), cancellation);
        var before = Live();
        await Open(house, labs.Skip(Logs / 5), cancellation);
        return (Live() - before) / 1024.0 / (Logs - (Logs / 5));
    }

    /// <summary>With as many frames at hand as a grain keeps.</summary>
    private static async Task<double> PerBusyLog(CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        await using var house = await InProcessHouse.Open(folder.Path, cancellation);
        var labs = await BenchLabs.Make(house.Host, BusyLogs + 1, members: 2, cancellation);
        await Write(house, labs[0], Limits.RingFrames, cancellation);
        var before = Live();
        foreach (var lab in labs.Skip(1))
            await Write(house, lab, Limits.RingFrames, cancellation);

        return (Live() - before) / 1024.0 / BusyLogs;
    }

    private static async Task Write(InProcessHouse house, BenchLab lab, int entries, CancellationToken cancellation)
    {
        for (var entry = 0; entry < entries; entry++)
            await house.AddEntry(lab, 0, cancellation);
    }

    private static async Task Open(InProcessHouse house, IEnumerable<BenchLab> labs, CancellationToken cancellation)
    {
        foreach (var lab in labs)
            await house.Host.Open(lab.Log, lab.Members[0], 0, cancellation);
    }

    private static long Live()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
