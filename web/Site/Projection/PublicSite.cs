using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Directory;
using Leerlabs.Grains.Library;
using Leerlabs.Grains.Programme;

namespace Leerlabs.Web.Site.Projection;

/// <summary>All that a visitor may see, as of one moment. Pages are made from it and never ask a grain who may see what.</summary>
/// <param name="Works">By key; withdrawn ones too.</param>
/// <param name="Leerlabs">By id, as schools are; themes by key.</param>
/// <param name="Schools">Those of the leerlabs and of the works.</param>
/// <param name="Version">Another one for each change, on this node.</param>
/// <param name="Changed">When this node heard of the last change.</param>
internal sealed record PublicSite(
    ImmutableDictionary<string, WorkDocument> Works,
    ImmutableDictionary<string, ListedLeerlab> Leerlabs,
    ImmutableDictionary<string, ListedSchool> Schools,
    ImmutableDictionary<string, Theme> Themes,
    string Programme,
    long Version,
    DateTimeOffset Changed)
{
    /// <summary>What can be read, the newest first.</summary>
    public ImmutableArray<WorkDocument> Newest { get; } =
    [
        .. Works.Values.Where(work => work.State == WorkState.Public)
            .OrderByDescending(work => work.Changed).ThenBy(work => work.Id, StringComparer.Ordinal),
    ];

    /// <summary>Everything that ever was published, in the order in which it last changed: harvesters walk along it.</summary>
    public ImmutableArray<WorkDocument> Records { get; } = [.. Works.Values.OrderBy(Stamp).ThenBy(work => work.Id, StringComparer.Ordinal)];

    public ImmutableArray<ListedLeerlab> LeerlabsByName { get; } = [.. Leerlabs.Values.OrderBy(leerlab => leerlab.Name, StringComparer.OrdinalIgnoreCase)];

    /// <summary>The same, with what follows from it put in order once more: a copy keeps the order of what it was copied from.</summary>
    public PublicSite Renewed(long version, DateTimeOffset changed) => new(Works, Leerlabs, Schools, Themes, Programme, version, changed);

    /// <summary>To the second, which is as fine as it is told.</summary>
    public static DateTimeOffset Stamp(WorkDocument work) => new(work.Changed.UtcTicks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero);

    /// <summary>The schools of a leerlab or a work, as far as they are known.</summary>
    public IEnumerable<ListedSchool> SchoolsOf(IEnumerable<string> ids) => ids.Select(id => Schools.GetValueOrDefault(id)).OfType<ListedSchool>();

    public IEnumerable<ListedSchool> SchoolsOf(WorkDocument work) => SchoolsOf((work.Schools ?? []).Select(school => school.Grain));

    /// <summary>What a theme is called; a compass point is called as its factsheet.</summary>
    public string NameOfTheme(string key, string language) =>
        Themes.GetValueOrDefault(key) is { } theme ? (language == "en" ? theme.English : null) ?? theme.Name
        : Works.GetValueOrDefault(key) is { State: WorkState.Public, WorkKind: WorkKind.Factsheet } factsheet ? factsheet.Title
        : key;

    public static string KeyOf(Document document) => Ids.KeyOf(document.Id);
}
