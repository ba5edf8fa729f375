using System.Text.Json;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Log;

/// <summary>The filters of the log's pages (docs/protocol.md): of each list any one, and of all lists together.</summary>
internal static class Filters
{
    public static bool Matches(Document document, JsonElement filter) => filter.ValueKind != JsonValueKind.Object || document switch
    {
        EntryDocument entry => Matches(entry, filter) && IsNews(document, filter),
        CommentDocument => IsNews(document, filter),
        VersionDocument version => Is(filter, "of", version.Of),
        _ => true,
    };

    private static bool Matches(EntryDocument entry, JsonElement filter) =>
        AnyOf(filter, "kinds", JsonNamingPolicy.KebabCaseLower.ConvertName($"{entry.Kind}"))
        && AnyOf(filter, "schools", entry.School)
        && AnyOf(filter, "tags", [.. entry.Tags ?? []])
        && Is(filter, "by", entry.By)
        && (!(filter.TryGetProperty("pinned", out var pinned) && pinned.ValueKind == JsonValueKind.True) || entry.Pinned == true);

    private static bool IsNews(Document document, JsonElement filter) =>
        !filter.TryGetProperty("newsFor", out var person) || (person.ValueKind == JsonValueKind.String && News.IsFor(document, person.GetString()!));

    private static bool Is(JsonElement filter, string name, string value) =>
        !filter.TryGetProperty(name, out var asked) || (asked.ValueKind == JsonValueKind.String && asked.ValueEquals(value));

    private static bool AnyOf(JsonElement filter, string name, params ReadOnlySpan<string?> values)
    {
        if (!filter.TryGetProperty(name, out var asked) || asked.ValueKind != JsonValueKind.Array)
            return true;

        foreach (var one in asked.EnumerateArray())
            if (one.ValueKind == JsonValueKind.String && values.Contains(one.GetString()))
                return true;

        return false;
    }
}
