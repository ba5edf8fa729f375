using System.Collections.Immutable;

namespace Leerlabs.Search.Finding;

/// <summary>What the hits must be, beside holding the words. Of each list any one; an empty list asks nothing.</summary>
public sealed record SearchFilter
{
    /// <summary>Kinds of entry; a comment has its entry's.</summary>
    public ImmutableArray<string> Kinds { get; init; } = [];

    public ImmutableArray<string> Schools { get; init; } = [];

    public ImmutableArray<string> Persons { get; init; } = [];

    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>Grains.</summary>
    public ImmutableArray<string> Grains { get; init; } = [];

    /// <summary>From this instant on.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Before this instant.</summary>
    public DateTimeOffset? To { get; init; }
}
