using Leerlabs.Bench.Clients;
using Leerlabs.Bench.Servers;

namespace Leerlabs.Bench.Rows;

/// <summary>(h) Public pages a second, with a library of 2,000 works, against a page of the bare framework that only says hello.</summary>
internal sealed class PagesRow(BenchOptions options) : IRow
{
    private const int Works = 2_000;

    private static readonly (string Name, string Path)[] Pages =
    [
        ("the library", "/bibliotheek"),
        ("one work", "/bibliotheek/work-000007"),
    ];

    public async IAsyncEnumerable<Line> Measure([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        using var folder = new TemporaryFolder();
        var (server, _) = await ServerProcess.Start("server", ["--data", folder.Path, "--works", $"{Works}"], cancellation);
        await using var ours = server;
        var (hello, _) = await ServerProcess.Start("floor", [], cancellation);
        await using var floor = hello;
        foreach (var (name, path) in Pages)
        {
            var (rounds, floors) = (new List<double>(), new List<double>());
            for (var round = 0; round < options.Rounds; round++)
            {
                floors.Add(await PageReaders.Read(new(floor.Page, "/hello"), options.Seconds, cancellation));
                rounds.Add(await PageReaders.Read(new(ours.Page, path), options.Seconds, cancellation));
            }

            yield return new($"(h) public pages a second: {name}", "/s", rounds, floors, "");
        }
    }
}
