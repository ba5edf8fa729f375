using Leerlabs.Cli.Testing;

namespace Leerlabs.Cli.Tests.Testing;

public sealed class ResultsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string File(string text)
    {
        var path = Path.Combine(_folder.Path, "report");
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    [Fact]
    public void Dotnet_tests_are_counted_with_what_was_skipped()
    {
        var report = File("""
            <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><ResultSummary>
            <Counters total="10" executed="8" passed="6" failed="1" error="0" timeout="0" aborted="1" notExecuted="0" /></ResultSummary></TestRun>
            """);
        Assert.Equal(new TestCount(6, 2, 2), Results.Trx(report));
    }

    [Fact]
    public void Dotnet_tests_that_failed_are_named_with_why()
    {
        var report = File("""
            <TestRun xmlns="http://microsoft.com/schemas/VisualStudio/TeamTest/2010"><Results>
            <UnitTestResult testName="Closed_log_refuses_entries" outcome="Passed" />
            <UnitTestResult testName="A_photo_is_turned" outcome="NotExecuted" />
            <UnitTestResult testName="Nothing_is_lost" outcome="Failed"><Output><ErrorInfo><Message>Expected: 3
            Actual: 2</Message></ErrorInfo></Output></UnitTestResult></Results></TestRun>
            """);
        Assert.Equal(["Nothing_is_lost: Expected: 3"], Results.TrxFailures(report));
    }

    [Fact]
    public void Dotnet_tests_that_did_not_end_are_named_once()
    {
        foreach (var copy in (string[])["one", "two"])
        {
            var folder = Directory.CreateDirectory(Path.Combine(_folder.Path, copy)).FullName;
            System.IO.File.WriteAllText(Path.Combine(folder, "Sequence_1.xml"), """
                <?xml version="1.0"?>
                <TestSequence><Test Name="A" DisplayName="Nothing_is_lost" Completed="True" /><Test Name="B" DisplayName="It_ends" Completed="False" /></TestSequence>
                """);
        }

        Assert.Equal(["It_ends: did not end"], Results.Unfinished(_folder.Path));
        Assert.Empty(Results.Unfinished(Path.Combine(_folder.Path, "none")));
    }

    [Fact]
    public void Client_tests_are_counted()
    {
        var report = File("""{"numTotalTests": 9, "numPassedTests": 7, "numFailedTests": 1, "numPendingTests": 1, "numTodoTests": 0}""");
        Assert.Equal(new TestCount(7, 1, 1), Results.Vitest(report));
    }

    [Fact]
    public void A_browser_test_that_passed_at_a_second_try_failed()
    {
        var report = File("""{"stats": {"expected": 4, "unexpected": 1, "flaky": 1, "skipped": 2}}""");
        Assert.Equal(new TestCount(4, 2, 2), Results.Playwright(report));
    }

    [Fact]
    public void No_report_is_one_failure() => Assert.Equal(new TestCount(0, 1), Results.Trx(Path.Combine(_folder.Path, "none.trx")));

    public void Dispose() => _folder.Dispose();
}
