using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Search.Following;

namespace Leerlabs.Search.Finding;

/// <summary>A question to the index about the library.</summary>
/// <param name="Text">The words; empty for everything that fits, the newest first.</param>
/// <param name="Audience">The searcher's rights on the library as of now.</param>
public sealed record WorkQuestion(string Text, Audience Audience)
{
    /// <summary>By facet (<see cref="WorkFacets"/>) the values of which a work must have any one; a facet without values asks nothing.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Chosen { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>Where a school is.</summary>
    public Func<string, ImmutableArray<string>> RegionsOf { get; init; } = _ => [];

    /// <summary>Any of the words is enough.</summary>
    public bool Alike { get; init; }

    public int Skip { get; init; }

    public required int Take { get; init; }

    public required DateTimeOffset Now { get; init; }
}
