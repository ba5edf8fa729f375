using System.Collections.Frozen;
using System.Text.Json;

namespace Leerlabs.Web.Site;

/// <summary>The words of a closed set, as they stand in addresses and in the keys of texts.</summary>
internal static class SiteWords<T>
    where T : struct, Enum
{
    private static readonly FrozenDictionary<T, string> Words =
        Enum.GetValues<T>().ToFrozenDictionary(value => value, value => JsonSerializer.SerializeToElement(value).GetString()!);

    private static readonly FrozenDictionary<string, T> Values = Words.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    public static string Of(T value) => Words[value];

    public static T? Value(string? word) => word is not null && Values.TryGetValue(word, out var value) ? value : null;
}
