using Leerlabs.Azurite;
using Leerlabs.Bench.Floors;
using Leerlabs.Bench.Servers;
using Leerlabs.Storage.Tables;
using Leerlabs.Storage.Tables.Client;

namespace Leerlabs.Bench.Rows;

/// <summary>(t) Durable commands a second on Azure Tables: writers through rules, host and store, against bare transactions on the same Azurite.</summary>
internal sealed class TablesRow(BenchOptions options) : IRow
{
    private const int Logs = 32;
    private const int Writers = 128;

    public async IAsyncEnumerable<Line> Measure([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var ours = new List<double>();
        var floor = new List<double>();
        for (var round = 0; round < options.Rounds; round++)
        {
            floor.Add(await OnAzurite(tables => BareTables.Run(tables, Logs, TimeSpan.FromSeconds(options.Seconds), cancellation), cancellation));
            ours.Add(await OnAzurite(tables => Ours(tables, cancellation), cancellation));
        }

        yield return new($"(t) durable commands on Azurite, {Writers} writers, {Logs} logs", "/s", ours, floor, "at least 0.5 x");
    }

    /// <summary>A fresh one for each measurement: it becomes slower as it fills.</summary>
    private static async Task<double> OnAzurite(Func<ITables, Task<double>> measure, CancellationToken cancellation)
    {
        await using var azurite = await AzuriteServer.Start(AzuriteServer.Folder(), null, 0, cancellation);
        using var tables = new HttpTables(TableConnection.Parse(azurite.Connection));
        return await measure(tables);
    }

    private async Task<double> Ours(ITables tables, CancellationToken cancellation)
    {
        var store = await TablesStore.Open(tables, TablesStore.UsualPrefix, TimeProvider.System, cancellation);
        await using var house = await InProcessHouse.Open(store, cancellation);
        var labs = await BenchLabs.Make(house.Host, Logs, members: Writers / Logs, cancellation);
        return await BusyWriters.Run(house, labs, Writers, options.Seconds, cancellation);
    }
}
