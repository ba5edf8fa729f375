using Leerlabs.Cli.Testing;

namespace Leerlabs.Cli.Tests.Testing;

public sealed class TestRunTests
{
    private static TestPart Part(string name, Func<CancellationToken, Task<TestCount>> run) => new(name, TestGroup.Dotnet, TimeSpan.FromMinutes(1), run);

    private static TestPart Counts(string name, int passed, int failed) => Part(name, _ => Task.FromResult(new TestCount(passed, failed)));

    private static Task<(int Code, string[] Lines)> Run(params TestPart[] parts) => Run(TimeSpan.FromMinutes(1), parts);

    private static async Task<(int Code, string[] Lines)> Run(TimeSpan most, params TestPart[] parts)
    {
        using var output = new StringWriter();
        var code = await new TestRun(parts, most, output).Run(CancellationToken.None);
        return (code, output.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task Last_line_sums_all_runners()
    {
        var (code, lines) = await Run(Counts("one", 3, 0), Counts("two", 4, 0));
        Assert.Equal((0, "7 passed, 0 failed"), (code, lines[^1]));
    }

    [Fact]
    public async Task What_mostly_waits_runs_beside_the_others_once_everything_is_prepared()
    {
        var (prepared, begun) = (false, new TaskCompletionSource<bool>());
        var (code, lines) = await Run(
            Part("tests", async cancellation => TestCount.Gate(await begun.Task.WaitAsync(cancellation))),
            Part("cluster", _ => Begin()) with { Stage = TestStage.Beside },
            Part("install", _ => Prepare()) with { Stage = TestStage.Prepares });
        Assert.Equal((0, "3 passed, 0 failed"), (code, lines[^1]));

        Task<TestCount> Prepare() => Task.FromResult(TestCount.Gate(prepared = true));

        Task<TestCount> Begin()
        {
            begun.SetResult(prepared);
            return Task.FromResult(TestCount.Gate(prepared));
        }
    }

    [Fact]
    public async Task One_failed_test_fails_the_whole()
    {
        var (code, lines) = await Run(Counts("one", 3, 1), Counts("two", 4, 0));
        Assert.Equal((1, "7 passed, 1 failed"), (code, lines[^1]));
    }

    [Fact]
    public async Task A_runner_that_breaks_counts_as_failed_and_the_others_run()
    {
        var (code, lines) = await Run(Part("one", _ => throw new CliException("Node 20 is needed.")), Counts("two", 4, 0));
        Assert.Equal((1, "4 passed, 1 failed"), (code, lines[^1]));
        Assert.Contains("Node 20 is needed.", lines);
    }

    [Fact]
    public async Task A_runner_that_hangs_is_ended_and_counts_as_failed()
    {
        var (code, lines) = await Run(Part("one", Hang) with { Most = TimeSpan.Zero }, Counts("two", 4, 0));
        Assert.Equal((1, "4 passed, 1 failed"), (code, lines[^1]));

        static async Task<TestCount> Hang(CancellationToken cancellation)
        {
            await Task.Delay(Timeout.Infinite, cancellation);
            return new TestCount(1, 0);
        }
    }

    [Fact]
    public async Task What_there_was_no_time_for_counts_as_failed()
    {
        var (code, lines) = await Run(TimeSpan.Zero, Counts("one", 3, 0), Counts("two", 4, 0));
        Assert.Equal((1, "0 passed, 2 failed"), (code, lines[^1]));
    }

    [Fact]
    public async Task The_browser_applications_parts_run_beside_those_of_dotnet()
    {
        var dotnet = new TaskCompletionSource<TestCount>();
        var (code, lines) = await Run(
            Part("dotnet", cancellation => dotnet.Task.WaitAsync(cancellation)),
            Part("client", _ => { dotnet.SetResult(new(1, 0)); return Task.FromResult(new TestCount(1, 0)); }) with { Group = TestGroup.Client });
        Assert.Equal((0, "2 passed, 0 failed"), (code, lines[^1]));
    }

    [Fact]
    public async Task Tests_in_a_browser_wait_for_all_others()
    {
        var (_, lines) = await Run(Counts("browser", 1, 0) with { Group = TestGroup.Browser }, Counts("dotnet", 1, 0), Counts("client", 1, 0) with { Group = TestGroup.Client });
        Assert.Equal("== browser", lines.Last(line => line.StartsWith("== ", StringComparison.Ordinal) && line != "== all"));
    }

    [Fact]
    public async Task What_failed_is_named_at_the_end_below_its_part()
    {
        var (_, lines) = await Run(Counts("one", 3, 1) with { Failures = () => ["Nothing_is_lost: Expected: 3"] }, Counts("two", 4, 0) with { Failures = () => ["never"] });
        Assert.Equal("     Nothing_is_lost: Expected: 3", lines[Array.FindIndex(lines, line => line.StartsWith("FAIL one", StringComparison.Ordinal)) + 1]);
        Assert.DoesNotContain("     never", lines);
    }

    [Fact]
    public async Task Skipped_tests_are_told()
    {
        var (_, lines) = await Run(Part("one", _ => Task.FromResult(new TestCount(1, 0, 2))));
        Assert.Contains(lines, line => line.Contains("2 skipped", StringComparison.Ordinal));
    }

    [Fact]
    public void A_runner_that_ends_badly_without_a_failed_test_failed_all_the_same() =>
        Assert.Equal(new TestCount(5, 1), new TestCount(5, 0).With(succeeded: false));
}
