using System.Collections.Immutable;
using System.Globalization;
using Leerlabs.Grains.PracticeExample;
using Leerlabs.Grains.School;

namespace Leerlabs.Cli.Demo;

/// <summary>The words of one practice example: a topic told of one school, one class and one outcome.</summary>
/// <param name="Turn">Which telling of the topic this is.</param>
/// <param name="Number">Which example of the leerlab; the figures follow from it.</param>
internal sealed record PracticeWords(ExampleTopic Topic, SchoolRecord School, PracticeClass Class, int Turn, int Number)
{
    private int Some => 6 + (Number * 7 % 9);

    public string Title => $"{Topic.Title} in {Class.Name}";

    /// <summary>Every third one is short: what must be there, and no more.</summary>
    public ImmutableArray<FirstText> Parts(string situation, ImmutableArray<string> done, ImmutableArray<string> seen) =>
    [
        new(ExamplePart.Question, Topic.Question),
        new(ExamplePart.Situation, Filled(situation)),
        new(ExamplePart.Done, Filled(One(Topic.Done)), done),
        new(ExamplePart.Seen, Filled(One(Topic.Seen)), seen),
        .. Number % 3 == 2 ? Array.Empty<FirstText>() : [new(ExamplePart.Took, One(Topic.Took)), new(ExamplePart.Advice, One(Topic.Advice))],
    ];

    private string One(ImmutableArray<string> ways) => Filled(ways[(Turn + (Number / 2)) % ways.Length]);

    private string Filled(string words) => words
        .Replace("{school}", School.ShortName, StringComparison.Ordinal)
        .Replace("{place}", School.Place, StringComparison.Ordinal)
        .Replace("{class}", Class.Name, StringComparison.Ordinal)
        .Replace("{weeks}", Text(4 + (Number % 9)), StringComparison.Ordinal)
        .Replace("{n}", Text(18 + (Number % 11)), StringComparison.Ordinal)
        .Replace("{a}", Text(Some), StringComparison.Ordinal)
        .Replace("{b}", Text(41 + (Number * 11 % 28)), StringComparison.Ordinal)
        .Replace("{c}", Text(Some + 7), StringComparison.Ordinal)
        .Replace("{a2}", $"5,{4 + (Number % 5)}", StringComparison.Ordinal)
        .Replace("{b2}", $"6,{1 + (Number % 6)}", StringComparison.Ordinal);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
