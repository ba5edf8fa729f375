using Leerlabs.Grains.Core;
using Leerlabs.Search.Index;

namespace Leerlabs.Search.Finding;

/// <summary>Holds rows against a filter and against what the searcher may see.</summary>
internal sealed class Sieve(Labels labels, SearchFilter filter, IReadOnlyDictionary<long, Audience> audiences, IReadOnlySet<long> grains)
{
    private readonly Dictionary<(int Grain, int Scope), bool> _sees = [];
    private readonly HashSet<int> _kinds = Numbers(labels, filter.Kinds);
    private readonly HashSet<int> _schools = Numbers(labels, filter.Schools);
    private readonly HashSet<int> _persons = Numbers(labels, filter.Persons);
    private readonly long _from = filter.From?.UtcTicks ?? long.MinValue;
    private readonly long _to = filter.To?.UtcTicks ?? long.MaxValue;

    /// <summary>The searcher may see it, as far as the index knows; the grain is asked again before anything is answered.</summary>
    public bool Sees(in ItemRow row)
    {
        var key = (row.Grain, row.Scope);
        if (!_sees.TryGetValue(key, out var sees))
            _sees[key] = sees = audiences.TryGetValue(row.Grain, out var audience) && audience.Sees(ScopeText.Read(labels[row.Scope]));
        return sees;
    }

    /// <summary>The filters that a row does not pass.</summary>
    public Facet Failing(in ItemRow row) =>
        (filter.Grains.IsEmpty || grains.Contains(row.Grain) ? Facet.None : Facet.Grain)
        | (filter.Kinds.IsEmpty || _kinds.Contains(row.Kind) ? Facet.None : Facet.Kind)
        | (filter.Schools.IsEmpty || _schools.Contains(row.School) ? Facet.None : Facet.School)
        | (filter.Persons.IsEmpty || _persons.Contains(row.Person) ? Facet.None : Facet.Person)
        | (filter.Tags.IsEmpty || HasTag(row.Tags) ? Facet.None : Facet.Tag)
        | (row.At >= _from && row.At < _to ? Facet.None : Facet.Time);

    private bool HasTag(string? tags) => tags is not null && tags.Split('\n').Any(tag => filter.Tags.Contains(tag));

    // What the index does not know is no row's.
    private static HashSet<int> Numbers(Labels labels, IEnumerable<string> texts) => [.. texts.Select(labels.Find).Where(number => number > 0)];
}
