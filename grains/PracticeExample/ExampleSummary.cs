using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.PracticeExample;

/// <summary>What an example tells its leerlab of itself.</summary>
/// <param name="Awaits">In whose names it is still to be released: schools, and <c>coach</c>.</param>
/// <param name="Edition">The number of the newest public edition.</param>
public sealed record ExampleSummary(
    string Title,
    ExampleState State,
    string By,
    DateTimeOffset Changed,
    ImmutableArray<string> Awaits,
    int? Edition = null) : Part
{
    public static ExampleSummary Of(IState state)
    {
        var example = state.Find<ExampleDocument>(ExampleDocument.TheId)!;
        return new(example.Title, example.State, example.By, example.Changed, Releasers.Awaited(state), example.Edition);
    }

    public static bool Same(ExampleSummary some, ExampleSummary other) =>
        some.Awaits.SequenceEqual(other.Awaits) && some == other with { Awaits = some.Awaits, Unknown = some.Unknown };
}
