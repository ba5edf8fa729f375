using System.Collections.Frozen;
using System.Text.Json;
using Leerlabs.Grains.Core;
using Leerlabs.Web.Live;

namespace Leerlabs.Web.Texts;

/// <summary>The sentences of refusals, from the one nl/en catalogue that the browser reads too (design 4.14), and those of letters and calendars, which only the server says.</summary>
internal sealed class Sentences
{
    public const string Dutch = "nl";

    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _catalogues =
        new[] { Dutch, "en" }.ToFrozenDictionary(language => language, Catalogue);

    public bool Knows(string language, string key) => _catalogues[language].ContainsKey($"refusal.{key}");

    public string Of(Refusal refusal, string? language)
    {
        var catalogue = _catalogues.GetValueOrDefault(language ?? Dutch) ?? _catalogues[Dutch];
        var sentence = catalogue.GetValueOrDefault($"refusal.{refusal.Key}") ?? catalogue.GetValueOrDefault($"refusal.code.{Code(refusal.Code)}") ?? refusal.Key;
        foreach (var (name, value) in refusal.Arguments ?? [])
            sentence = sentence.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return sentence;
    }

    /// <summary>Any sentence of the catalogue, with its arguments filled in.</summary>
    public string Say(string? language, string key, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var sentence = (_catalogues.GetValueOrDefault(language ?? Dutch) ?? _catalogues[Dutch])[key];
        foreach (var (name, value) in arguments)
            sentence = sentence.Replace($"{{{name}}}", value, StringComparison.Ordinal);
        return sentence;
    }

    /// <summary>A refusal as it goes over the hub.</summary>
    public string Json(Refusal refusal, string? language) => JsonSerializer.Serialize(Wire(refusal, language), WireJson.Options);

    public RefusalJson Wire(Refusal refusal, string? language) =>
        new(Code(refusal.Code), Of(refusal, language), refusal.Key, refusal.Field, Seconds(refusal.RetryAfter));

    public static string Code(RefusalCode code) => JsonNamingPolicy.KebabCaseLower.ConvertName($"{code}");

    private static double? Seconds(TimeSpan? wait) => wait is { } time ? Math.Ceiling(time.TotalSeconds * 10) / 10 : null;

    private static FrozenDictionary<string, string> Catalogue(string language) =>
        new[] { $"{language}.json", $"letters.{language}.json" }.SelectMany(Read).ToFrozenDictionary();

    private static Dictionary<string, string> Read(string file)
    {
        using var stream = typeof(Sentences).Assembly.GetManifestResourceStream($"Leerlabs.Web.Texts.{file}")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}

/// <summary>A refusal on the wire (docs/protocol.md, "Refusal").</summary>
internal sealed record RefusalJson(string Code, string Message, string Key, string? Field, double? RetryAfter);
