using Leerlabs.Grains.Core;
using Leerlabs.Grains.Library;
using Microsoft.AspNetCore.WebUtilities;

namespace Leerlabs.Web.Site.Browse;

/// <summary>What someone looks for in the library, as it stands in the address.</summary>
internal sealed record BrowseQuery(string Text, string? Theme, SchoolType? SchoolType, string? Region, string? Programme, WorkKind? Kind, int Page)
{
    private static readonly BrowseQuery All = new("", null, null, null, null, null, 1);

    public static BrowseQuery Of(IQueryCollection query) => new(
        One(query, "q") is { Length: <= Limits.Line } text ? text.Trim() : "",
        One(query, "thema"),
        SiteWords<SchoolType>.Value(One(query, "schoolsoort")),
        One(query, "regio"),
        One(query, "programma"),
        SiteWords<WorkKind>.Value(One(query, "soort")),
        int.TryParse(query["pagina"], out var page) && page is > 1 and < 10_000 ? page : 1);

    /// <summary>Not simply all of them.</summary>
    public bool IsNarrowed => this with { Page = 1 } != All;

    /// <summary>The address of the same question.</summary>
    public string Address => QueryHelpers.AddQueryString("/bibliotheek", Parameters());

    /// <summary>The choices alone, for a form that asks for words among them.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Choices => Parameters().Where(parameter => parameter.Key is not ("pagina" or "q"));

    private Dictionary<string, string?> Parameters() => new Dictionary<string, string?>
    {
        ["q"] = Text.Length > 0 ? Text : null,
        ["thema"] = Theme,
        ["schoolsoort"] = SchoolType is { } type ? SiteWords<SchoolType>.Of(type) : null,
        ["regio"] = Region,
        ["programma"] = Programme,
        ["soort"] = Kind is { } kind ? SiteWords<WorkKind>.Of(kind) : null,
        ["pagina"] = Page > 1 ? $"{Page}" : null,
    }.Where(parameter => parameter.Value is not null).ToDictionary();

    private static string? One(IQueryCollection query, string name) => $"{query[name]}" is { Length: > 0 } value ? value : null;
}
