using System.Runtime.InteropServices;
using Leerlabs.Search.Index;

namespace Leerlabs.Search.Finding;

/// <summary>
/// How many hits there are with each value of a filter. A filter's own choice does not count for its own numbers: they tell what another choice would give.
/// </summary>
internal sealed class Counts(Labels labels, Func<int, string> grainOf)
{
    private readonly Dictionary<int, int> _grains = [];
    private readonly Dictionary<int, int> _kinds = [];
    private readonly Dictionary<int, int> _schools = [];
    private readonly Dictionary<int, int> _persons = [];
    private readonly Dictionary<string, int> _tags = new(StringComparer.Ordinal);

    public void Add(in ItemRow row, Facet failing)
    {
        Count(_grains, row.Grain, Facet.Grain, failing);
        Count(_kinds, row.Kind, Facet.Kind, failing);
        if (row.Person > 0)
            Count(_persons, row.Person, Facet.Person, failing);
        if (row.School > 0)
            Count(_schools, row.School, Facet.School, failing);
        if (row.Tags is { } tags)
            foreach (var tag in tags.Split('\n'))
                Count(_tags, tag, Facet.Tag, failing);
    }

    public IReadOnlyDictionary<string, int> Grains => _grains.GroupBy(pair => grainOf(pair.Key)).ToDictionary(owner => owner.Key, owner => owner.Sum(pair => pair.Value));

    public IReadOnlyDictionary<string, int> Kinds => Named(_kinds);

    public IReadOnlyDictionary<string, int> Schools => Named(_schools);

    public IReadOnlyDictionary<string, int> Persons => Named(_persons);

    public IReadOnlyDictionary<string, int> Tags => _tags;

    private Dictionary<string, int> Named(Dictionary<int, int> counts) => counts.ToDictionary(pair => labels[pair.Key], pair => pair.Value);

    private static void Count<T>(Dictionary<T, int> counts, T value, Facet facet, Facet failing)
        where T : notnull
    {
        if (failing == Facet.None || failing == facet)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _)++;
    }
}

/// <summary>The filters that have numbers.</summary>
[Flags]
internal enum Facet
{
    None = 0,
    Grain = 1,
    Kind = 2,
    School = 4,
    Person = 8,
    Tag = 16,
    Time = 32,
}
