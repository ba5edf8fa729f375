using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Leerlabs.Search.Following;
using Leerlabs.Search.Index;

namespace Leerlabs.Search.Finding;

/// <summary>
/// Holds works against the filters and counts them by the values of each. A filter's own choice does not count for its own numbers: they tell what
/// another choice would give.
/// </summary>
internal sealed class WorkTally(WorkQuestion question, Labels labels)
{
    private static readonly ImmutableArray<string> Facets =
        [WorkFacets.Theme, WorkFacets.SchoolType, WorkFacets.Region, WorkFacets.Programme, WorkFacets.Kind];

    private readonly Dictionary<string, Dictionary<string, int>> _counts = Facets.ToDictionary(facet => facet, _ => new Dictionary<string, int>(StringComparer.Ordinal));
    private readonly List<(string Facet, string Value)> _values = [];

    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Counts =>
        _counts.ToDictionary(facet => facet.Key, facet => (IReadOnlyDictionary<string, int>)facet.Value);

    /// <returns>Whether it passes all filters.</returns>
    public bool Add(in ItemRow row)
    {
        Read(row);
        string? failing = null;
        foreach (var (facet, wanted) in question.Chosen)
            if (!wanted.IsEmpty && !_values.Exists(value => value.Facet == facet && wanted.Contains(value.Value)))
            {
                if (failing is not null)
                    return false;
                failing = facet;
            }

        foreach (var (facet, value) in _values)
            if (failing is null || failing == facet)
                CollectionsMarshal.GetValueRefOrAddDefault(_counts[facet], value, out _)++;
        return failing is null;
    }

    private void Read(in ItemRow row)
    {
        _values.Clear();
        _values.Add((WorkFacets.Kind, labels[row.Kind]));
        foreach (var tag in row.Tags?.Split('\n') ?? [])
            if (tag.IndexOf(':') is > 0 and var colon)
                Add(tag[..colon], tag[(colon + 1)..]);
    }

    private void Add(string facet, string value)
    {
        if (facet != WorkFacets.School)
            _values.Add((facet, value));
        else
            foreach (var region in question.RegionsOf(value))
                if (!_values.Contains((WorkFacets.Region, region)))
                    _values.Add((WorkFacets.Region, region));
    }
}
