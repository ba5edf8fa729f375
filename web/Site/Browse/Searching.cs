using System.Collections.Immutable;
using Leerlabs.Grains.Library;
using Leerlabs.Web.Search;
using Leerlabs.Web.Site.Projection;

namespace Leerlabs.Web.Site.Browse;

/// <summary>Finds works by words, in the index of this node, and shows them as the projection has them.</summary>
internal sealed class Searching(PublicSite site, ILibrarySearch search)
{
    public async Task<Browsed> Find(BrowseQuery query, CancellationToken cancellation)
    {
        var answer = await search.Find(Question(query), cancellation);
        ImmutableArray<WorkDocument> works =
            [.. answer.Hits.Select(hit => site.Works.GetValueOrDefault(hit.Work)).OfType<WorkDocument>().Where(work => work.State == WorkState.Public)];
        return new(works, answer.Total, [.. Filter.All(site).SelectMany(filter => Facet.Of(filter, query, filter.Counted(answer.Counts)))])
        {
            Hits = answer.Hits.ToImmutableDictionary(hit => hit.Work),
            Suggestion = answer.Suggestion,
        };
    }

    private static LibraryQuestion Question(BrowseQuery query) => new(query.Text)
    {
        Themes = One(query.Theme),
        SchoolTypes = One(query.SchoolType is { } type ? SiteWords<SchoolType>.Of(type) : null),
        Regions = One(query.Region),
        Programmes = One(query.Programme),
        Kinds = One(query.Kind is { } kind ? SiteWords<WorkKind>.Of(kind) : null),
        Page = query.Page,
        Take = Browsed.PerPage,
    };

    private static ImmutableArray<string> One(string? value) => value is null ? [] : [value];
}
