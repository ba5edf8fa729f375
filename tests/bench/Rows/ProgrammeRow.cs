using Leerlabs.Bench.Clients;
using Leerlabs.Bench.Servers;

namespace Leerlabs.Bench.Rows;

/// <summary>Row C3: a whole programme on one machine, ten minutes long: how soon people see what others write, and whether memory stays flat.</summary>
internal sealed class ProgrammeRow(BenchOptions options) : IRow
{
    private const int Labs = 32;
    private const int Members = 2_000 / Labs;
    private const int Entries = 200_000 / Labs;

    /// <summary>Six or seven schools in each leerlab: 200 and some places.</summary>
    private const int Schools = 7;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    public async IAsyncEnumerable<Line> Measure([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        await Furnish(folder.Path, cancellation);
        var (server, _) = await ServerProcess.Start("server", ["--data", folder.Path, "--made"], cancellation);
        await using var running = server;
        var clients = ClientProcess.FanOut("server", server.Port, new Load(1_000, 50, options.Minutes * 60, Everywhere: true), cancellation);
        var memory = await Watch(server, clients, cancellation);
        var seen = await clients;
        var name = $"C3: 32 leerlabs, 200,000 entries, 1,000 watchers, 50/s for {options.Minutes} min";
        yield return new($"{name}: p95", "ms", [seen.P95], [], "250 ms");
        yield return new($"{name}: missed of {seen.Expected:#,0}", "", [seen.Missed], [], "0");
        yield return new($"{name}: most memory", "MB", [memory.Max()], [], "under 1,500 MB");
        yield return new($"{name}: memory of the last third against the first", "", [Third(memory, 2) / Third(memory, 0)], [], "at most 1.05");
    }

    private static async Task Furnish(string folder, CancellationToken cancellation)
    {
        await using var house = await InProcessHouse.Open(folder, cancellation);
        var labs = await BenchLabs.Make(house.Host, Labs, Members, cancellation, Schools);
        await Task.WhenAll(labs.Select(lab => Fill(house, lab, cancellation)));
    }

    private static async Task Fill(InProcessHouse house, BenchLab lab, CancellationToken cancellation)
    {
        for (var entry = 0; entry < Entries; entry++)
            await house.AddEntry(lab, entry % Members, cancellation);
    }

    /// <summary>Megabytes held, once a second while the clients are at it.</summary>
    private static async Task<List<double>> Watch(ServerProcess server, Task clients, CancellationToken cancellation)
    {
        var samples = new List<double>();
        using var timer = new PeriodicTimer(Pause);
        while (!clients.IsCompleted && await timer.WaitForNextTickAsync(cancellation))
            samples.Add(server.WorkingSet() / (1024.0 * 1024));

        return samples;
    }

    private static double Third(List<double> samples, int which) => samples.Chunk((samples.Count + 2) / 3).ElementAt(which).Average();
}
