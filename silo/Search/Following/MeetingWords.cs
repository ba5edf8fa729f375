using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Search.Following;

/// <summary>What a meeting can be found by, beside its minutes: its title, its agenda, and what was added to its report.</summary>
public sealed record MeetingWords : Document
{
    /// <summary>The leerlab or school.</summary>
    public required string Origin { get; init; }

    /// <summary>By the name of the field that they stand in: <c>title</c>, <c>item</c> or <c>addendum</c>.</summary>
    public required ImmutableArray<(string Name, string Text)> Texts { get; init; }
}
