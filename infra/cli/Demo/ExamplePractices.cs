using System.Collections.Immutable;

namespace Leerlabs.Cli.Demo;

/// <summary>What the practice examples of the example year are made from.</summary>
/// <param name="Situations">Ways to describe a school and a class.</param>
internal sealed record ExamplePractices(ImmutableArray<string> Situations, ImmutableArray<ExampleTopic> Topics);

/// <summary>Something that several schools of a leerlab tried, each in its own way.</summary>
/// <param name="Leerlab">The key of the leerlab.</param>
internal sealed record ExampleTopic(
    string Leerlab,
    string Title,
    string Question,
    ImmutableArray<string> Done,
    ImmutableArray<string> Seen,
    ImmutableArray<string> Took,
    ImmutableArray<string> Advice,
    string? Subject = null,
    ImmutableArray<string>? Themes = null);
