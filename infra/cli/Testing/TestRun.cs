using System.Diagnostics;

namespace Leerlabs.Cli.Testing;

/// <summary>Runs part after part, goes on when one fails, and ends with one line that sums them all.</summary>
/// <param name="most">For all together; what is not done by then has failed.</param>
internal sealed class TestRun(IEnumerable<TestPart> parts, TimeSpan most, TextWriter output)
{
    private readonly Stopwatch _whole = Stopwatch.StartNew();

    public async Task<int> Run(CancellationToken cancellation)
    {
        var results = new List<(TestPart Part, TestCount Count, TimeSpan Took)>();
        foreach (var part in parts)
        {
            await output.WriteLineAsync($"== {part.Name}");
            var watch = Stopwatch.StartNew();
            results.Add((part, await Outcome(part, cancellation), watch.Elapsed));
        }

        await output.WriteLineAsync("== all");
        foreach (var (part, count, took) in results)
            await output.WriteLineAsync(Line(part, count, took));

        var sum = results.Aggregate(default(TestCount), (total, result) => total + result.Count);
        await output.WriteLineAsync(sum.ToString());
        return sum.Failed == 0 ? 0 : 1;
    }

    private static string Line(TestPart part, TestCount count, TimeSpan took) =>
        $"{(count.Failed == 0 ? "ok  " : "FAIL")} {part.Name}: {count}{(count.Skipped > 0 ? $", {count.Skipped} skipped" : "")} ({took.TotalSeconds:0} s)";

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
        await output.WriteLineAsync(message);
        return new TestCount(0, 1);
    }
}
