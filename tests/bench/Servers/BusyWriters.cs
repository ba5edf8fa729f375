using System.Diagnostics;

namespace Leerlabs.Bench.Servers;

/// <summary>Writers who each add an entry as soon as the one before is acknowledged.</summary>
internal static class BusyWriters
{
    /// <param name="writers">Spread over the labs, each a member of its own.</param>
    /// <returns>Entries acknowledged a second.</returns>
    public static async Task<double> Run(InProcessHouse house, IReadOnlyList<BenchLab> labs, int writers, int seconds, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var done = await Task.WhenAll(Enumerable.Range(0, writers)
            .Select(writer => Write(house, labs[writer % labs.Count], writer / labs.Count, () => watch.Elapsed.TotalSeconds < seconds, cancellation)));

        return done.Sum() / watch.Elapsed.TotalSeconds;
    }

    private static async Task<int> Write(InProcessHouse house, BenchLab lab, int member, Func<bool> goesOn, CancellationToken cancellation)
    {
        var done = 0;
        for (; goesOn(); done++)
            await house.AddEntry(lab, member, cancellation);

        return done;
    }
}
