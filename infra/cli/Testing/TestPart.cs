namespace Leerlabs.Cli.Testing;

/// <summary>One gate or one runner.</summary>
/// <param name="Most">After this long it is ended and has failed.</param>
internal sealed record TestPart(string Name, TestGroup Group, TimeSpan Most, Func<CancellationToken, Task<TestCount>> Run)
{
    public TestStage Stage { get; init; }

    /// <summary>What failed in it, a line each, for the summary at the end.</summary>
    public Func<IEnumerable<string>> Failures { get; init; } = () => [];

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

/// <summary>When a part of the .NET side runs.</summary>
internal enum TestStage
{
    /// <summary>One after the other, once everything is prepared.</summary>
    InTurn,

    /// <summary>What the tests need: before all of them.</summary>
    Prepares,

    /// <summary>It mostly waits: beside those that run in turn.</summary>
    Beside,
}
