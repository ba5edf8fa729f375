using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Leerlabs.Grains;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;
using Leerlabs.Storage.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Leerlabs.Bench.Rows;

/// <summary>(v) Finding a school by a part of its name among ten thousand; the floor is the same parts looked for in an array of the folded names.</summary>
internal sealed class DirectoryRow(BenchOptions options) : IRow
{
    private const int Schools = 10_000;
    private const int Questions = 300;
    private static readonly GrainId Main = new("directory", "main");
    private static readonly string[] Parts = ["kwelder", "s-graven", "college", "esdoorn 77", "coördin", "99zz", "zoetermeer school", "lyceum", "bestaat niet", "é"];

    public async IAsyncEnumerable<Line> Measure([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        await using var store = SqliteStore.Open(folder.Path);
        string[] names = [.. Enumerable.Range(0, Schools).Select(Name)];
        await using (var host = await Open(store, cancellation))
            foreach (var batch in names.Index().Chunk(64))
                await Task.WhenAll(batch.Select(school => List(host, school.Index, school.Item, cancellation)));

        var (first, ours, floor) = (new List<double>(), new List<double>(), new List<double>());
        string[] folded = [.. names.Select(FoldedText.Fold)];
        for (var round = 0; round < options.Rounds; round++)
        {
            // A new host: the directory is not in memory yet.
            await using var host = await Open(store, cancellation);
            first.Add(await Time(() => Find(host, Parts[0], cancellation)));
            ours.Add(await P95(part => Find(host, part, cancellation)));
            floor.Add(await P95(part => Task.FromResult(Count(folded, FoldedText.Fold(part)))));
        }

        yield return new($"(v) finding a school among {Schools:#,0}, p95", "ms", ours, floor, "at most 50 ms");
        yield return new("(v) the first question after a start", "ms", first, [], "");
    }

    private static async Task<LocalGrainHost> Open(SqliteStore store, CancellationToken cancellation)
    {
        var host = new LocalGrainHost(store, new RuleBook(GrainKinds.All), new LocalHostOptions(), TimeProvider.System, NullLogger<LocalGrainHost>.Instance);
        await host.Start(cancellation);
        return host;
    }

    private static int Count(string[] names, string part) => names.Count(name => name.Contains(part, StringComparison.Ordinal));

    private static async Task<double> P95(Func<string, Task<int>> find)
    {
        var times = new List<double>();
        for (var number = 0; number < Questions; number++)
            times.Add(await Time(() => find($"{Parts[number % Parts.Length]}{(number % 2 == 0 ? "" : $" {number}")}")));

        return times.Order().ElementAt(Questions * 95 / 100);
    }

    private static async Task<double> Time(Func<Task<int>> find)
    {
        var started = Stopwatch.GetTimestamp();
        await find();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static async Task<int> Find(LocalGrainHost host, string part, CancellationToken cancellation)
    {
        var filter = JsonSerializer.SerializeToElement(new { text = part });
        var page = await host.Page(Main, Actor.Person("person/bench-searcher"), new("school") { Filter = filter, Take = 12 }, cancellation);
        return page.Succeeded ? page.Value.Docs.Length : throw new InvalidOperationException(page.Refusal.Key);
    }

    private static async Task List(LocalGrainHost host, int number, string name, CancellationToken cancellation)
    {
        var command = $$"""{"type":"list-school","commandId":"{{Guid.CreateVersion7()}}","school":"school/99zz{{number}}","name":"{{name}}","shortName":"{{name}}","place":"'s-Gravenhage","municipality":"Den Haag"}""";
        var answer = await host.Send(Main, Actor.System, Encoding.UTF8.GetBytes(command), cancellation);
        if (!answer.Succeeded)
            throw new InvalidOperationException(answer.Refusal.Key);
    }

    private static string Name(int number) =>
        $"{(number % 3) switch { 0 => "De Kwelder", 1 => "Coördinaat", _ => "Esdoorn" }} {number} {(number % 2 == 0 ? "College" : "Lyceum")} Zoetermeer School";
}
