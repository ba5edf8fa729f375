using System.Collections.Frozen;
using System.Text.Json;
using Leerlabs.Web.Texts;

namespace Leerlabs.Web.Site;

/// <summary>The sentences of the public pages (web/Texts/site.nl.json and site.en.json); the browser application doesn't carry them.</summary>
internal sealed class SiteTexts
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _languages =
        new[] { Sentences.Dutch, SiteLanguage.English }.ToFrozenDictionary(language => language, Read);

    public IEnumerable<string> Keys(string language) => _languages[language].Keys;

    public string Say(string language, string key, params ReadOnlySpan<(string Name, object Value)> arguments)
    {
        var sentence = _languages[language][key];
        foreach (var (name, value) in arguments)
            sentence = sentence.Replace($"{{{name}}}", $"{value}", StringComparison.Ordinal);
        return sentence;
    }

    private static FrozenDictionary<string, string> Read(string language)
    {
        using var stream = typeof(SiteTexts).Assembly.GetManifestResourceStream($"Leerlabs.Web.Texts.site.{language}.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary();
    }
}
