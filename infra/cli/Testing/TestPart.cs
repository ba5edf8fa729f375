namespace Leerlabs.Cli.Testing;

/// <summary>One gate or one runner.</summary>
/// <param name="Most">After this long it is ended and has failed.</param>
internal sealed record TestPart(string Name, TestGroup Group, TimeSpan Most, Func<CancellationToken, Task<TestCount>> Run)
{
    public static TestPart Gate(string name, TestGroup group, TimeSpan most, Func<CancellationToken, Task<bool>> run) =>
        new(name, group, most, async cancellation => TestCount.Gate(await run(cancellation)));
}

/// <summary>What <c>--only</c> can name.</summary>
internal enum TestGroup
{
    Gates,
    Dotnet,
    Client,
    Browser,
}
