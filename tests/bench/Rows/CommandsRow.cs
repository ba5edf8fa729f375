using Leerlabs.Bench.Floors;
using Leerlabs.Bench.Servers;

namespace Leerlabs.Bench.Rows;

/// <summary>(b) Durable commands a second: 64 writers over 32 logs through rules, host and store, against bare SQLite.</summary>
internal sealed class CommandsRow(BenchOptions options) : IRow
{
    private const int Logs = 32;
    private const int Writers = 64;

    public async IAsyncEnumerable<Line> Measure([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var ours = new List<double>();
        var floor = new List<double>();
        for (var round = 0; round < options.Rounds; round++)
        {
            floor.Add(Floor());
            ours.Add(await Ours(cancellation));
        }

        yield return new($"(b) durable commands, {Writers} writers, {Logs} logs", "/s", ours, floor, "at least 0.5 x");
    }

    private double Floor()
    {
        using var folder = new TemporaryFolder();
        return BareSqlite.Run(folder.Path, Logs, TimeSpan.FromSeconds(options.Seconds));
    }

    private async Task<double> Ours(CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        await using var house = await InProcessHouse.Open(folder.Path, cancellation);
        var labs = await BenchLabs.Make(house.Host, Logs, members: 2, cancellation);
        return await BusyWriters.Run(house, labs, Writers, options.Seconds, cancellation);
    }
}
