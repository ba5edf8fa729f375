using System.Diagnostics;

namespace Leerlabs.Cli.Testing;

/// <summary>
/// Runs part after part, goes on when one fails, and ends with one line that sums them all. The browser application's own
/// parts need nothing of .NET and run beside it; so do tests that mostly wait. The tests in a browser need both and come last.
/// </summary>
/// <param name="most">For all together; what is not done by then has failed.</param>
internal sealed class TestRun(IEnumerable<TestPart> parts, TimeSpan most, TextWriter output)
{
    /// <summary>Whoever broke more looks in the report.</summary>
    private const int MostNamed = 10;

    private readonly Stopwatch _whole = Stopwatch.StartNew();

    private readonly TextWriter _output = TextWriter.Synchronized(output);

    public async Task<int> Run(CancellationToken cancellation)
    {
        var groups = parts.ToLookup(part => part.Group);
        var dotnet = groups[TestGroup.Dotnet].ToLookup(part => part.Stage);
        var client = Lane(groups[TestGroup.Client], cancellation);
        var prepared = await Lane([.. groups[TestGroup.Gates], .. dotnet[TestStage.Prepares]], cancellation);
        var besides = await Task.WhenAll(Lane(dotnet[TestStage.InTurn], cancellation), Lane(dotnet[TestStage.Beside], cancellation), client);
        return await Sum([.. prepared, .. besides.SelectMany(ran => ran), .. await Lane(groups[TestGroup.Browser], cancellation)]);
    }

    private async Task<List<Ran>> Lane(IEnumerable<TestPart> lane, CancellationToken cancellation)
    {
        var results = new List<Ran>();
        foreach (var part in lane)
        {
            await _output.WriteLineAsync($"== {part.Name}");
            var watch = Stopwatch.StartNew();
            results.Add(new(part, await Outcome(part, cancellation), watch.Elapsed));
        }

        return results;
    }

    private async Task<int> Sum(Ran[] results)
    {
        await _output.WriteLineAsync("== all");
        foreach (var result in results)
        {
            await _output.WriteLineAsync(Line(result));
            foreach (var failure in result.Count.Failed > 0 ? result.Part.Failures().Take(MostNamed) : [])
                await _output.WriteLineAsync($"     {failure}");
        }

        var sum = results.Aggregate(default(TestCount), (total, result) => total + result.Count);
        await _output.WriteLineAsync(sum.ToString());
        return sum.Failed == 0 ? 0 : 1;
    }

    private static string Line(Ran ran) =>
        $"{(ran.Count.Failed == 0 ? "ok  " : "FAIL")} {ran.Part.Name}: {ran.Count}{(ran.Count.Skipped > 0 ? $", {ran.Count.Skipped} skipped" : "")} ({ran.Took.TotalSeconds:0} s)";

    private async Task<TestCount> Outcome(TestPart part, CancellationToken cancellation)
    {
        var left = most - _whole.Elapsed;
        if (left <= TimeSpan.Zero)
            return await Failed($"{part.Name} was not run: all together took longer than {most.TotalMinutes:0} minutes.");

        var mine = part.Most < left ? part.Most : left;
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(mine);
        try
        {
            return await part.Run(limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return await Failed($"{part.Name} took longer than {mine.TotalMinutes:0.#} minutes and was ended.");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            return await Failed(failure is CliException ? failure.Message : failure.ToString());
        }
    }

    private async Task<TestCount> Failed(string message)
    {
        await _output.WriteLineAsync(message);
        return new TestCount(0, 1);
    }

    private sealed record Ran(TestPart Part, TestCount Count, TimeSpan Took);
}
