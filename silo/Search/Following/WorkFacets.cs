using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using Leerlabs.Grains.Library;

namespace Leerlabs.Search.Following;

/// <summary>What a work can be filtered by, as the index keeps it: <c>{facet}:{value}</c>.</summary>
public static class WorkFacets
{
    public const string Theme = "theme";
    public const string SchoolType = "school-type";
    public const string Programme = "programme";
    public const string School = "school";

    /// <summary>Not of the work itself: of where its schools are.</summary>
    public const string Region = "region";

    /// <summary>What a work is.</summary>
    public const string Kind = "kind";

    internal static string KindOf(WorkKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName($"{kind}");

    internal static ImmutableArray<string> Of(PublishedWork work) =>
    [
        .. work.Themes.Select(theme => $"{Theme}:{theme}"),
        .. work.SchoolTypes.Select(type => $"{SchoolType}:{WordOf(type)}"),
        .. (work.Schools ?? []).Select(school => $"{School}:{school.Grain}"),
        .. work.Programme is { } programme ? [$"{Programme}:{programme.ReplaceLineEndings(" ")}"] : Array.Empty<string>(),
    ];

    private static string WordOf(SchoolType type) =>
        typeof(SchoolType).GetField($"{type}")?.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? JsonNamingPolicy.KebabCaseLower.ConvertName($"{type}");
}
