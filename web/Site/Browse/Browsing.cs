using System.Collections.Immutable;
using Leerlabs.Web.Site.Projection;

namespace Leerlabs.Web.Site.Browse;

/// <summary>Goes through the library without words: all works in the projection, narrowed, with how many each choice would leave.</summary>
internal sealed class Browsing(PublicSite site)
{
    private readonly ImmutableArray<Filter> _filters = Filter.All(site);

    public Browsed Find(BrowseQuery query)
    {
        var found = site.Newest.Where(work => _filters.All(filter => filter.Fits(work, query))).ToImmutableArray();
        return new(
            [.. found.Skip((query.Page - 1) * Browsed.PerPage).Take(Browsed.PerPage)],
            found.Length,
            [.. _filters.SelectMany(filter => Facet.Of(filter, query, Counts(filter, query)))]);
    }

    private IEnumerable<KeyValuePair<string, int>> Counts(Filter filter, BrowseQuery query)
    {
        var others = _filters.Remove(filter);
        return site.Newest.Where(work => others.All(other => other.Fits(work, query))).SelectMany(work => filter.Has(work).Distinct()).CountBy(value => value);
    }
}
