using System.Text.RegularExpressions;
using Leerlabs.Grains.Core;
using Leerlabs.Web.Texts;

namespace Leerlabs.Web.Tests.Http;

public sealed partial class SentenceTests
{
    private readonly Sentences _sentences = new();

    public static TheoryData<string> Keys => [.. Sources().SelectMany(KeysIn).Distinct().Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_refusal_has_a_sentence_in_both_languages(string key)
    {
        Assert.True(_sentences.Knows("nl", key), $"refusal.{key} in nl.json");
        Assert.True(_sentences.Knows("en", key), $"refusal.{key} in en.json");
    }

    [Fact]
    public void Sentence_is_filled_with_its_arguments()
    {
        var refusal = Refusal.Invalid("tags-too-many", "tags").With("most", 12);

        Assert.Contains("12", _sentences.Of(refusal, "nl"), StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_key_still_gives_a_sentence() => Assert.Contains(' ', _sentences.Of(Refusal.Conflict("nooit-gehoord"), "nl"));

    private static IEnumerable<string> Sources()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Leerlabs.sln")))
            root = root.Parent!;
        return from part in new[] { "silo", "web" }
               from file in Directory.EnumerateFiles(Path.Combine(root.FullName, part), "*.cs", SearchOption.AllDirectories)
               where !file.Contains("node_modules", StringComparison.Ordinal) && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
               select File.ReadAllText(file);
    }

    private static IEnumerable<string> KeysIn(string source) => Key().Matches(source).Select(match => match.Groups["key"].Value);

    [GeneratedRegex("""(?:(?:Invalid|Forbidden|NotFound|Conflict)\(|RefusalCode\.\w+, )"(?<key>[a-z-]+)" *[,)]""")]
    private static partial Regex Key();
}
