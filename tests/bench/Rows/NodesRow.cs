using System.Runtime.CompilerServices;
using Leerlabs.Bench.Servers;

namespace Leerlabs.Bench.Rows;

/// <summary>
/// (n) The same load on one, two and three nodes on Orleans and on one process of the local host, each on an Azurite of its own: commands a second, how soon others see
/// them, and how long people wait when a node leaves. All of it shares this machine, so more nodes are not faster here.
/// </summary>
internal sealed class NodesRow(BenchOptions options) : IRow
{
    private const int MostNodes = 3;

    /// <summary>One person in each: more may not sign in at once from one address.</summary>
    private const int Labs = 12;

    private const int Writers = 96;

    public async IAsyncEnumerable<Line> Measure([EnumeratorCancellation] CancellationToken cancellation)
    {
        if (await NodeProgram.Build(cancellation) is not { } program)
        {
            await Console.Error.WriteLineAsync("Microsoft.Orleans does not restore here: rows n and i are left out.");
            yield break;
        }

        var local = new List<NodesSeen>();
        var nodes = Enumerable.Range(0, MostNodes).Select(_ => new List<NodesSeen>()).ToArray();
        for (var round = 0; round < options.Rounds; round++)
        {
            local.Add(await Run(null, 1, cancellation));
            for (var more = 0; more < MostNodes; more++)
                nodes[more].Add(await Run(program, more + 1, cancellation));
        }

        foreach (var (more, seen) in nodes.Index())
            foreach (var line in Lines($"{more + 1} node{(more == 0 ? "" : "s")} on Orleans against the local host", seen, local))
                yield return line;
    }

    private static IEnumerable<Line> Lines(string name, List<NodesSeen> nodes, List<NodesSeen> local)
    {
        yield return new($"(n) {name}: durable commands, {Writers} writers, {Labs} logs", "/s", [.. nodes.Select(one => one.PerSecond)], [.. local.Select(one => one.PerSecond)], "");
        yield return new($"(n) {name}: seen by others, p95", "ms", [.. nodes.Select(one => one.Seen.P95)], [.. local.Select(one => one.Seen.P95)], "");
        yield return new($"(n) {name}: missed of {nodes[0].Seen.Expected:#,0}", "", [.. nodes.Select(one => one.Seen.Missed)], [], "0");
        if (nodes[0].LongestWait is not null)
            yield return new(
                $"(n) {name}: longest wait while a node leaves, against the same without", "ms", [.. nodes.Select(one => one.LongestWait!.Value)], [.. nodes.Select(one => one.UsualLongest)], "");
    }

    /// <param name="program">Of a node; null for the local host.</param>
    private async Task<NodesSeen> Run(string? program, int count, CancellationToken cancellation)
    {
        await using var town = await TablesTown.Build(host => BenchLabs.Make(host, Labs, members: 1, cancellation), cancellation);
        var servers = new List<ServerProcess>();
        try
        {
            for (var more = 0; more < count; more++)
                servers.Add(await (program is null ? town.Local(cancellation) : town.Node(program, cancellation)));

            return await new NodesLoad(servers, Writers, options.Seconds).Run(cancellation);
        }
        finally
        {
            foreach (var server in servers)
                await server.DisposeAsync();
        }
    }
}
