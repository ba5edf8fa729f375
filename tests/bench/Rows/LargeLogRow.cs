using System.Diagnostics;
using Leerlabs.Bench.Servers;
using Leerlabs.Silo;

namespace Leerlabs.Bench.Rows;

/// <summary>(c) First page and one append, in a small and in a large log; (e) start with the large log stored.</summary>
internal sealed class LargeLogRow(BenchOptions options) : IRow
{
    private const int Small = 100;
    private const int Large = 100_000;
    private const int Samples = 50;

    public async IAsyncEnumerable<Line> Measure([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        using var smallFolder = new TemporaryFolder();
        using var largeFolder = new TemporaryFolder();
        var small = await Fill(smallFolder.Path, Small, cancellation);
        var large = await Fill(largeFolder.Path, Large, cancellation);
        var pages = (Ours: new List<double>(), Floor: new List<double>());
        var appends = (Ours: new List<double>(), Floor: new List<double>());
        for (var round = 0; round < options.Rounds; round++)
        {
            var (page, append) = await Times(smallFolder.Path, small, cancellation);
            pages.Floor.Add(page);
            appends.Floor.Add(append);
            (page, append) = await Times(largeFolder.Path, large, cancellation);
            pages.Ours.Add(page);
            appends.Ours.Add(append);
        }

        yield return new($"(c) first page of {Large:#,0} entries against {Small}", "ms", pages.Ours, pages.Floor, "at most 1.2 x");
        yield return new($"(c) one append to {Large:#,0} entries against {Small}", "ms", appends.Ours, appends.Floor, "at most 1.2 x");
        yield return new($"(e) start with {Large:#,0} entries", "s", await Starts(largeFolder.Path, cancellation), [], "under 3 s");
    }

    private static async Task<BenchLab> Fill(string folder, int entries, CancellationToken cancellation)
    {
        await using var house = await InProcessHouse.Open(folder, cancellation);
        var lab = (await BenchLabs.Make(house.Host, 1, members: 2, cancellation))[0];
        foreach (var batch in Enumerable.Range(0, entries).Chunk(500))
            await Task.WhenAll(batch.Select(_ => house.AddEntry(lab, 0, cancellation)));

        return lab;
    }

    /// <summary>Medians over fresh openings of the page, and over appends to the warm log.</summary>
    private static async Task<(double Page, double Append)> Times(string folder, BenchLab lab, CancellationToken cancellation)
    {
        await using var house = await InProcessHouse.Open(folder, cancellation);
        var pages = new List<double>();
        var appends = new List<double>();
        for (var sample = 0; sample < Samples; sample++)
        {
            var started = Stopwatch.GetTimestamp();
            await house.Host.Page(lab.Log, lab.Members[0], new PageRequest("entry") { Take = 50 }, cancellation);
            pages.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            started = Stopwatch.GetTimestamp();
            await house.AddEntry(lab, 0, cancellation);
            appends.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return (pages.Order().ElementAt(Samples / 2), appends.Order().ElementAt(Samples / 2));
    }

    private async Task<List<double>> Starts(string folder, CancellationToken cancellation)
    {
        var starts = new List<double>();
        for (var round = 0; round < options.Rounds; round++)
        {
            var (server, took) = await ServerProcess.Start("server", ["--data", folder, "--made"], cancellation);
            await server.DisposeAsync();
            starts.Add(took.TotalSeconds);
        }

        return starts;
    }
}
