using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Silo;

/// <summary>
/// The documents of a grain at a sequence number. Immutable: what a batch makes of it is another state, kept only after the commit.
/// </summary>
internal sealed record GrainState(GrainKind Kind, GrainId Grain, long Seq) : IState
{
    private static readonly ImmutableSortedSet<Held> None = ImmutableSortedSet.Create(Held.ByCreated);

    private ImmutableDictionary<string, Held> ById { get; init; } = ImmutableDictionary.Create<string, Held>(StringComparer.Ordinal);

    /// <summary>In the order of the kind's types.</summary>
    private ImmutableArray<ImmutableSortedSet<Held>> ByType { get; init; } = [.. Kind.Rules.Documents.Select(_ => None)];

    /// <summary>Paged documents at hand, and their bytes.</summary>
    public int PagedCount { get; private init; }

    public int PagedBytes { get; private init; }

    public T? Find<T>(string id)
        where T : Document => ById.TryGetValue(id, out var held) ? held.Document as T : null;

    public IEnumerable<T> All<T>()
        where T : Document => HeldOf(Kind.NamesOf(typeof(T))).Select(held => (T)held.Document);

    public Held? Get(string id) => ById.GetValueOrDefault(id);

    public bool Has(string id) => ById.ContainsKey(id);

    public IEnumerable<Held> HeldOf(params ImmutableArray<string> types) =>
        types.Length == 1 ? OfType(types[0]) : types.SelectMany(OfType).Order(Held.ByCreated);

    /// <summary>The documents at hand of a type, along the order in which they came or against it.</summary>
    public IEnumerable<Held> Walk(string type, bool newestFirst) => newestFirst ? OfType(type).Reverse() : OfType(type);

    public IEnumerable<Held> Resident() => Kind.Rules.Documents.Where(type => !type.Paged).SelectMany(type => OfType(type.Name));

    public IEnumerable<Held> Paged() => Kind.Rules.Documents.Where(type => type.Paged).SelectMany(type => OfType(type.Name));

    public GrainState With(Held held)
    {
        var old = Get(held.Id);
        var others = old is null ? OfType(held.Type.Name) : OfType(held.Type.Name).Remove(old);
        return this with
        {
            ById = ById.SetItem(held.Id, held),
            ByType = ByType.SetItem(Kind.PlaceOf(held.Type.Name), others.Add(held)),
            PagedCount = PagedCount + (held.Type.Paged && old is null ? 1 : 0),
            PagedBytes = PagedBytes + (held.Type.Paged ? held.Json.Length - (old?.Json.Length ?? 0) : 0),
        };
    }

    public GrainState Without(string id) =>
        ById.TryGetValue(id, out var held)
            ? this with
            {
                ById = ById.Remove(id),
                ByType = ByType.SetItem(Kind.PlaceOf(held.Type.Name), OfType(held.Type.Name).Remove(held)),
                PagedCount = PagedCount - (held.Type.Paged ? 1 : 0),
                PagedBytes = PagedBytes - (held.Type.Paged ? held.Json.Length : 0),
            }
            : this;

    public GrainState At(long seq) => this with { Seq = seq };

    private ImmutableSortedSet<Held> OfType(string type) => ByType[Kind.PlaceOf(type)];
}
