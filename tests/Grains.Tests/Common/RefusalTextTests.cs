using System.Text.Json;
using System.Text.RegularExpressions;
using Leerlabs.Grains.Tests.Kit;

namespace Leerlabs.Grains.Tests.Common;

/// <summary>Every refusal that the rules know has a sentence in Dutch and in English.</summary>
public sealed partial class RefusalTextTests
{
    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Every_refusal_of_the_rules_has_a_sentence(string language)
    {
        var sentences = Catalogue(language);

        Assert.Equal([], Used().Select(key => $"refusal.{key}").Except(sentences.Keys));
    }

    [Fact]
    public void Both_languages_say_the_same_and_fill_in_the_same()
    {
        var (dutch, english) = (Catalogue("nl"), Catalogue("en"));

        Assert.Equal(dutch.Keys.Order(), english.Keys.Order());
        Assert.All(dutch.Keys, key => Assert.Equal(Holes(dutch[key]), Holes(english[key])));
    }

    [Fact]
    public void Keys_are_found_in_the_sources() => Assert.Superset(new HashSet<string> { "last-organiser", "not-your-school", "text-too-long", "invitation-used" }, Used());

    private static HashSet<string> Used() =>
        [.. Sources().SelectMany(source => Key().Matches(File.ReadAllText(source))).Select(match => match.Groups["key"].Value), "forbidden", "not-found"];

    private static IEnumerable<string> Sources() =>
        System.IO.Directory.EnumerateFiles(Path.Combine(House.Root, "grains"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    private static Dictionary<string, string> Catalogue(string language) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Path.Combine(House.Root, "web", "Texts", $"{language}.json")))!
            .Where(text => text.Key.StartsWith("refusal.", StringComparison.Ordinal))
            .ToDictionary();

    private static IEnumerable<string> Holes(string sentence) => Hole().Matches(sentence).Select(match => match.Value).Order();

    [GeneratedRegex(@"(Refusal\.(Invalid|Forbidden|NotFound|Conflict)\(|RefusalCode\.\w+, )""(?<key>[a-z-]+)""")]
    private static partial Regex Key();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Hole();
}
