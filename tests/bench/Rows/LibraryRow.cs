using System.Diagnostics;
using Leerlabs.Bench.Floors;
using Leerlabs.Bench.Servers;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Library;
using Leerlabs.Search;
using Leerlabs.Silo;
using Leerlabs.Storage;
using Leerlabs.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leerlabs.Bench.Rows;

/// <summary>
/// (l) Search in the library over 20,000 works, as a visitor: index, numbers by filter, and each of the twenty works read again in the library. The floor
/// is FTS5's own twenty best of the same words.
/// </summary>
internal sealed class LibraryRow(BenchOptions options) : IRow
{
    private const int Works = 20_000;
    private const int Questions = 200;
    private const int Take = 20;

    public async IAsyncEnumerable<Line> Measure([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        await using var store = new HeardStore(SqliteStore.Open(folder.Path));
        await using var host = await SearchTown.Host(store, cancellation);
        await LibraryShelf.Fill(host, Works, cancellation);

        var index = Path.Combine(folder.Path, "search.db");
        await using var search = NodeSearch.Open(store, index, new() { Alone = true }, NullLogger<NodeSearch>.Instance);
        await search.Start();
        await search.UpTo([LibraryRules.Main]);

        using var bare = new BareSearch(index);
        var (ours, floor) = (new List<double[]>(), new List<double[]>());
        for (var round = 0; round < options.Rounds; round++)
        {
            ours.Add(await Times(round, question => Find(search, host, question, cancellation)));
            floor.Add(await Times(round, question => Task.FromResult(bare.Find(question))));
        }

        yield return Of("p50", 50, ours, floor, "");
        yield return Of("p99", 99, ours, floor, "at most 300 ms");
    }

    private static Line Of(string name, int percent, List<double[]> ours, List<double[]> floor, string goal) =>
        new($"(l) search in the library over {Works:#,0} works, {name}", "ms", [.. ours.Select(times => At(times, percent))], [.. floor.Select(times => At(times, percent))], goal);

    private static double At(double[] times, int percent) => times[times.Length * percent / 100];

    private static async Task<double[]> Times(int round, Func<string, Task<int>> ask)
    {
        var times = new List<double>();
        foreach (var question in SearchWords.Questions(round, Questions))
        {
            var started = Stopwatch.GetTimestamp();
            await ask(question);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return [.. times.Order()];
    }

    // As the web does it: a visitor's rights of now, then the index, then each work again in the library.
    private static async Task<int> Find(NodeSearch search, LocalGrainHost host, string words, CancellationToken cancellation)
    {
        var audience = await host.AudienceOf(LibraryRules.Main, Actor.Visitor, cancellation);
        var found = await search.FindWorks(new(words, audience) { Take = Take, Now = TimeProvider.System.GetUtcNow() }, cancellation);
        if (found.Works.IsEmpty)
            return 0;

        var works = await host.Page(LibraryRules.Main, Actor.Visitor, new("work") { Ids = found.Works }, cancellation);
        var editions = await host.Page(
            LibraryRules.Main, Actor.Visitor, new("edition") { Ids = [.. found.Works.Select(work => EditionDocument.IdOf(Ids.KeyOf(work), 1))] }, cancellation);
        return works.Value!.Docs.Length + editions.Value!.Docs.Length;
    }
}
