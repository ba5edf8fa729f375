using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.PracticeExample;

/// <summary>A practice example as its leerlab knows it; its document's id is the example's grain.</summary>
public sealed record StartedExample : Document
{
    public required ExampleSummary Summary { get; init; }

    public static string IdOf(string key) => $"practice-example/{key}";
}
