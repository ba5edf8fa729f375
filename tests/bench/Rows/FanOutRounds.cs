using Leerlabs.Bench.Clients;
using Leerlabs.Bench.Servers;

namespace Leerlabs.Bench.Rows;

/// <summary>Rounds of the same load on the floor and on ours, in turn, each on a fresh server.</summary>
internal static class FanOutRounds
{
    public static async Task<(List<FanOutResult> Ours, List<FanOutResult> Floor)> Run(Load load, int rounds, CancellationToken cancellation)
    {
        var ours = new List<FanOutResult>();
        var floor = new List<FanOutResult>();
        for (var round = 0; round < rounds; round++)
        {
            floor.Add(await RunOne("floor", load, cancellation));
            ours.Add(await RunOne("server", load, cancellation));
        }

        return (ours, floor);
    }

    public static async Task<FanOutResult> RunOne(string role, Load load, CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        var (server, _) = await ServerProcess.Start(role, ["--data", folder.Path, .. load.Pool ? (string[])["--pool"] : []], cancellation);
        await using var running = server;
        return await ClientProcess.FanOut(role, server.Port, load, cancellation);
    }
}
