using System.Diagnostics;
using Leerlabs.Bench.Floors;
using Leerlabs.Bench.Servers;
using Leerlabs.Grains.Core;
using Leerlabs.Search;
using Leerlabs.Search.Finding;
using Leerlabs.Silo;
using Leerlabs.Storage;
using Leerlabs.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leerlabs.Bench.Rows;

/// <summary>(z) Search in the twenty logs of one person, out of 200,000 entries in two hundred; the floor is FTS5's own twenty best of the same words.</summary>
internal sealed class SearchRow(BenchOptions options) : IRow
{
    private const int Labs = 200;
    private const int Own = 20;
    private const int EntriesEach = 1_000;
    private const int Questions = 200;

    public async IAsyncEnumerable<Line> Measure([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        await using var store = new HeardStore(SqliteStore.Open(folder.Path));
        await using var host = await SearchTown.Host(store, cancellation);
        var town = await SearchTown.Fill(host, Labs, Own, EntriesEach, cancellation);

        var index = Path.Combine(folder.Path, "search.db");
        var started = Stopwatch.GetTimestamp();
        await using var search = NodeSearch.Open(store, index, new() { Alone = true }, NullLogger<NodeSearch>.Instance);
        await search.Start();
        await search.UpTo(town.Logs);
        yield return new($"(z) making the index of {Labs * EntriesEach:#,0} entries", "s", [Stopwatch.GetElapsedTime(started).TotalSeconds], [], "");

        var (ours, floor, closed) = (new List<double>(), new List<double>(), 0);
        using var bare = new BareSearch(index);
        for (var round = 0; round < options.Rounds; round++)
        {
            ours.Add(await P95(round, question => Ask(search, host, town, question, cancellation)));
            floor.Add(await P95(round, question => Task.FromResult(bare.Find(question))));
            closed += await Closed(search, host, town, round, cancellation);
        }

        yield return new($"(z) search in {Own} of {Labs} logs with {Labs * EntriesEach:#,0} entries, p95", "ms", ours, floor, "at most 300 ms");
        yield return new("(z) hits that the searcher may not open", "hits", [closed], [], "none");
    }

    private static async Task<double> P95(int round, Func<string, Task<int>> ask)
    {
        var times = new List<double>();
        foreach (var question in SearchWords.Questions(round, Questions))
        {
            var started = Stopwatch.GetTimestamp();
            await ask(question);
            times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return times.Order().ElementAt(times.Count * 95 / 100);
    }

    private static async Task<int> Ask(NodeSearch search, IGrainHost host, SearchTown town, string question, CancellationToken cancellation) =>
        (await Answer(search, host, town, question, cancellation)).Hits.Length;

    private static async Task<SearchAnswer> Answer(NodeSearch search, IGrainHost host, SearchTown town, string words, CancellationToken cancellation)
    {
        // As the web does it: the rights of now, then the index, then each hit again in its grain.
        var audiences = await Task.WhenAll(town.Own.Select(async log => (Log: log, Audience: await host.AudienceOf(log, town.Searcher, cancellation))));
        var question = new SearchQuestion(words, new(), audiences.ToDictionary(one => one.Log, one => one.Audience)) { Now = TimeProvider.System.GetUtcNow() };
        return await search.Find(question, 20, (grain, type, ids, token) => Read(host, grain, town.Searcher, type, ids, token), cancellation);
    }

    private static async Task<IReadOnlyList<ReadOnlyMemory<byte>>> Read(
        IGrainHost host, GrainId grain, Actor actor, string type, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        var page = await host.Page(grain, actor, new(type) { Ids = [.. ids] }, cancellation);
        return page.Succeeded ? page.Value.Docs : [];
    }

    /// <summary>Opens every hit the way a link does; counts those that stay closed.</summary>
    private static async Task<int> Closed(NodeSearch search, LocalGrainHost host, SearchTown town, int round, CancellationToken cancellation)
    {
        var closed = 0;
        foreach (var question in SearchWords.Questions(round, Questions / 10))
            foreach (var hit in (await Answer(search, host, town, question, cancellation)).Hits)
                closed += (await host.Page(hit.Grain, town.Searcher, new("entry") { Around = hit.Document.Id, Take = 1 }, cancellation)).Succeeded ? 0 : 1;

        return closed;
    }
}
