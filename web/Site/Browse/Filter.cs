using System.Collections.Immutable;
using Leerlabs.Grains.Directory;
using Leerlabs.Grains.Library;
using Leerlabs.Grains.School;
using Leerlabs.Web.Search;
using Leerlabs.Web.Site.Projection;

namespace Leerlabs.Web.Site.Browse;

/// <summary>One way to narrow the library.</summary>
/// <param name="Asked">What was chosen.</param>
/// <param name="Has">What a work has of it.</param>
/// <param name="With">The question with another choice, or none.</param>
/// <param name="Counted">How many of what was found has which value.</param>
internal sealed record Filter(
    string Name,
    Func<BrowseQuery, string?> Asked,
    Func<WorkDocument, IEnumerable<string>> Has,
    Func<BrowseQuery, string?, BrowseQuery> With,
    Func<LibraryCounts, IReadOnlyDictionary<string, int>> Counted)
{
    /// <summary>Under which heading a value stands: holiday regions and provinces are one filter.</summary>
    public string Part(string value) => Name == "region" && SiteWords<Region>.Value(value) is null ? "province" : Name;

    /// <summary>In the order in which they stand on the page.</summary>
    public static ImmutableArray<Filter> All(PublicSite site) =>
    [
        new(
            "kind",
            query => Word(query.Kind),
            work => [SiteWords<WorkKind>.Of(work.WorkKind)],
            (query, value) => query with { Kind = SiteWords<WorkKind>.Value(value) },
            counts => counts.Kind),
        new("theme", query => query.Theme, work => work.Themes, (query, value) => query with { Theme = value }, counts => counts.Theme),
        new(
            "school-type",
            query => Word(query.SchoolType),
            work => work.SchoolTypes.Select(SiteWords<SchoolType>.Of),
            (query, value) => query with { SchoolType = SiteWords<SchoolType>.Value(value) },
            counts => counts.SchoolType),
        new("region", query => query.Region, work => site.SchoolsOf(work).SelectMany(RegionsOf), (query, value) => query with { Region = value }, counts => counts.Region),
        new(
            "programme",
            query => query.Programme,
            work => work.Programme is { } programme ? [programme] : [],
            (query, value) => query with { Programme = value },
            counts => counts.Programme),
    ];

    public bool Fits(WorkDocument work, BrowseQuery query) => Asked(query) is not { } asked || Has(work).Contains(asked);

    private static IEnumerable<string> RegionsOf(ListedSchool school) =>
        new[] { school.Region is { } region ? SiteWords<Region>.Of(region) : null, school.Province }.OfType<string>();

    private static string? Word<T>(T? value)
        where T : struct, Enum => value is { } one ? SiteWords<T>.Of(one) : null;
}
