using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using Leerlabs.Bench.Servers;

namespace Leerlabs.Bench.Rows;

/// <summary>
/// (w) In a real browser: what a first visit costs on a slow line against a page with nothing on it, long tasks while scrolling through 5,000 entries, and
/// the delay of typing while 200 entries arrive against typing alone.
/// </summary>
internal sealed class BrowserRow(BenchOptions options) : IRow
{
    private const int Entries = 5_000;

    public async IAsyncEnumerable<Line> Measure([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var project = Project();
        using var folder = new TemporaryFolder();
        await Fill(folder.Path, cancellation);
        var rounds = new List<JsonElement>();
        for (var round = 0; round < options.Rounds; round++)
        {
            var (server, _) = await ServerProcess.Start("server", ["--data", folder.Path, "--made", "--web-root", Path.Combine(project, "web", "wwwroot")], cancellation);
            await using (server)
                rounds.Add(await Look(project, server.Page, cancellation));
        }

        yield return new("(w) a first visit, compressed", "KB", Of(rounds, "bytes", 1 / 1024.0), [], "under 200 KB");
        yield return new("(w) until the first entry stands, 1.6 Mbit/s and 150 ms, against a bare page", "ms", Of(rounds, "firstEntry"), Of(rounds, "barePage"), "");
        var scrolls = rounds.ConvertAll(round => round.GetProperty("scroll"));
        yield return new($"(w) tasks over 50 ms while scrolling {Entries:#,0} entries", "tasks", Of(scrolls, "tasks"), [], "none");
        yield return new("(w) the longest of them", "ms", Of(scrolls, "longest"), [], "");
        yield return new("(w) from key to frame while 200 entries arrive, p95, against typing alone", "ms", Of(rounds, "typing"), Of(rounds, "typingAlone"), "");
    }

    private static double[] Of(IEnumerable<JsonElement> rounds, string name, double times = 1) => [.. rounds.Select(round => round.GetProperty(name).GetDouble() * times)];

    private static async Task Fill(string folder, CancellationToken cancellation)
    {
        await using var house = await InProcessHouse.Open(folder, cancellation);
        var lab = (await BenchLabs.Make(house.Host, 1, members: 2, cancellation))[0];
        foreach (var batch in Enumerable.Range(0, Entries).Chunk(500))
            await Task.WhenAll(batch.Select(_ => house.AddEntry(lab, 0, cancellation)));
    }

    private static async Task<JsonElement> Look(string project, Uri page, CancellationToken cancellation)
    {
        using var http = new HttpClient { BaseAddress = page };
        var reader = (await http.GetFromJsonAsync<JsonElement[]>("/demo/people", cancellation))!
            .First(person => person.GetProperty("roles").EnumerateArray().Any(role => role.GetString() == "delegate"));
        var start = new ProcessStartInfo("node", ["bench/browser.mjs", page.ToString().TrimEnd('/'), reader.GetProperty("id").GetString()!, reader.GetProperty("logs")[0].GetString()!])
        {
            WorkingDirectory = Path.Combine(project, "tests", "e2e"),
            RedirectStandardOutput = true,
        };
        using var node = Process.Start(start)!;
        var answer = await node.StandardOutput.ReadToEndAsync(cancellation);
        await node.WaitForExitAsync(cancellation);
        return node.ExitCode == 0
            ? JsonSerializer.Deserialize<JsonElement>(answer)
            : throw new InvalidOperationException("The browser could not look: npm ci in tests/e2e, and dotnet leerlabs.cs run builds the application.");
    }

    private static string Project()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "leerlabs.cs")))
            folder = folder.Parent;

        return folder?.FullName ?? throw new InvalidOperationException("This is not within the project.");
    }
}
