namespace Leerlabs.Cli.Testing;

/// <param name="Skipped">Not run on this machine, with the reason in the runner's own output.</param>
internal readonly record struct TestCount(int Passed, int Failed, int Skipped = 0)
{
    public static TestCount Gate(bool passed) => passed ? new TestCount(1, 0) : new TestCount(0, 1);

    /// <summary>A runner that fails without naming a failed test failed all the same.</summary>
    public TestCount With(bool succeeded) => succeeded || Failed > 0 ? this : this with { Failed = 1 };

    public static TestCount operator +(TestCount left, TestCount right) =>
        new(left.Passed + right.Passed, left.Failed + right.Failed, left.Skipped + right.Skipped);

    public override string ToString() => $"{Passed} passed, {Failed} failed";
}
