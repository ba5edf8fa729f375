using System.Diagnostics;
using Leerlabs.Bench.Clients;
using Leerlabs.Bench.Servers;

namespace Leerlabs.Bench.Rows;

/// <summary>Many watchers of a steady stream, then writers as fast as they can, then writers while the last node leaves.</summary>
internal sealed class NodesLoad(IReadOnlyList<ServerProcess> nodes, int writers, int seconds)
{
    private const int WarmUpSeconds = 3;
    private const int Watchers = 240;
    private const int PerSecond = 48;

    public async Task<NodesSeen> Run(CancellationToken cancellation)
    {
        var load = new Load(Watchers, PerSecond, seconds, Everywhere: true) { Also = [.. nodes.Skip(1).Select(node => node.Port)] };
        var seen = await ClientProcess.FanOut("server", nodes[0].Port, load, cancellation);
        var doors = await Door.FindAll([.. nodes.Select(node => node.Port)], cancellation);
        await Write(doors, nodes, WarmUpSeconds, cancellation);
        var watch = Stopwatch.StartNew();
        var waits = await Write(doors, nodes, seconds, cancellation);
        var perSecond = waits.Count / watch.Elapsed.TotalSeconds;
        return new(perSecond, seen, waits.Max(), nodes.Count > 1 ? await WhileOneLeaves(doors, cancellation) : null);
    }

    /// <summary>People of the nodes that stay; the logs of the one that leaves come to them.</summary>
    private async Task<double> WhileOneLeaves(IReadOnlyList<Door> doors, CancellationToken cancellation)
    {
        var writing = Write(doors, [.. nodes.SkipLast(1)], seconds, cancellation);
        await nodes[^1].Leave(cancellation);
        return (await writing).Max();
    }

    /// <returns>Milliseconds until each command was acknowledged.</returns>
    private async Task<List<double>> Write(IReadOnlyList<Door> doors, IReadOnlyList<ServerProcess> at, int time, CancellationToken cancellation)
    {
        var hubs = await Task.WhenAll(Enumerable.Range(0, writers).Select(n => Writer(doors[n % doors.Count], n / doors.Count, at, cancellation)));
        var watch = Stopwatch.StartNew();
        var waits = await Task.WhenAll(hubs.Select((hub, n) => Write(hub, doors[n % doors.Count].Grain!, () => watch.Elapsed.TotalSeconds < time, cancellation)));
        foreach (var hub in hubs)
            await hub.DisposeAsync();

        return [.. waits.SelectMany(wait => wait)];
    }

    /// <summary>The nth of a log: its people in turn, for each may only do so much in a second, and the nodes in turn.</summary>
    private static Task<HubWriter> Writer(Door door, int nth, IReadOnlyList<ServerProcess> at, CancellationToken cancellation) =>
        HubWriter.Open(at[nth % at.Count].Hub, door.Cookies[nth % door.Cookies.Count], cancellation);

    private static async Task<List<double>> Write(HubWriter hub, string log, Func<bool> goesOn, CancellationToken cancellation)
    {
        var waits = new List<double>();
        while (goesOn())
            waits.Add(await hub.Add(log, Guid.CreateVersion7().ToString(), cancellation));

        return waits;
    }
}
