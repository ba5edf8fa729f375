using System.Text.Json;
using System.Text.RegularExpressions;
using Leerlabs.Grains.Tests.Kit;

namespace Leerlabs.Grains.Tests.Log;

/// <summary>Every refusal of the log has its sentence, in both languages (design 4.14).</summary>
public sealed partial class LogRefusalTextTests
{
    public static TheoryData<string> Languages => ["nl", "en"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_refusal_has_a_sentence(string language) => Assert.Empty(Keys().Except(Texts(language).Keys));

    [Fact]
    public void Both_languages_have_the_same_sentences_with_the_same_names_in_them()
    {
        var (dutch, english) = (Texts("nl"), Texts("en"));

        Assert.Equal(dutch.Keys.Order(), english.Keys.Order());
        Assert.All(dutch, text => Assert.Equal(Names(text.Value), Names(english[text.Key])));
    }

    private static HashSet<string> Keys()
    {
        var sources = System.IO.Directory.EnumerateFiles(Path.Combine(House.Root, "grains", "Log"), "*.cs").Select(File.ReadAllText);
        HashSet<string> keys = [.. sources.SelectMany(source => Made().Matches(source)).Select(match => $"refusal.{match.Groups[1].Value}"), "refusal.forbidden"];
        Assert.Contains("refusal.log-closed", keys);
        Assert.Contains("refusal.not-your-school", keys);
        return keys;
    }

    private static Dictionary<string, string> Texts(string language) => JsonSerializer.Deserialize<Dictionary<string, string>>(
        File.ReadAllText(Path.Combine(House.Root, "web", "Texts", $"refusals.{language}.json")))!;

    private static IEnumerable<string> Names(string text) => Name().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex("Refusal(?:\\.\\w+)?\\((?:RefusalCode\\.\\w+, )?\"([a-z-]+)\"")]
    private static partial Regex Made();

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Name();
}
