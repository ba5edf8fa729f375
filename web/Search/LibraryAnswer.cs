using System.Collections.Immutable;

namespace Leerlabs.Web.Search;

/// <summary>What was found.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Suggestion">What may have been meant, when it was found only by forgiving a slip of the pen.</param>
public sealed record LibraryAnswer(ImmutableArray<LibraryHit> Hits, int Total, LibraryCounts Counts, string? Suggestion = null)
{
    public static LibraryAnswer Nothing { get; } = new([], 0, LibraryCounts.None);
}

/// <summary>A published work that was found; its address is <c>/bibliotheek/{work}</c>.</summary>
/// <param name="Work">Its key.</param>
/// <param name="Kind"><c>practice-example</c>, <c>answer</c> or <c>factsheet</c>.</param>
/// <param name="Field">In which text the snippet stands: <c>title</c>, <c>summary</c> or the name of a section.</param>
/// <param name="Snippet">Plain text.</param>
/// <param name="Marks">Start and length of each word that was asked for, in UTF-16 units.</param>
public sealed record LibraryHit(string Work, string Kind, string Title, string Summary, string Field, string Snippet, ImmutableArray<ImmutableArray<int>> Marks);

/// <summary>Hits by the values of each filter. A filter's own choice does not count for its own numbers.</summary>
public sealed record LibraryCounts(
    IReadOnlyDictionary<string, int> Theme,
    IReadOnlyDictionary<string, int> SchoolType,
    IReadOnlyDictionary<string, int> Region,
    IReadOnlyDictionary<string, int> Programme,
    IReadOnlyDictionary<string, int> Kind)
{
    public static LibraryCounts None { get; } = new(
        ImmutableDictionary<string, int>.Empty,
        ImmutableDictionary<string, int>.Empty,
        ImmutableDictionary<string, int>.Empty,
        ImmutableDictionary<string, int>.Empty,
        ImmutableDictionary<string, int>.Empty);
}
