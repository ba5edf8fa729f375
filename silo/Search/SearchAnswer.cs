using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Search.Finding;
using Leerlabs.Search.Following;

namespace Leerlabs.Search;

/// <summary>A document that the searcher may read, as it is now.</summary>
/// <param name="Document">An entry, a comment, a decision, an action, a <see cref="MeetingWords"/> or a <see cref="SharedText"/>.</param>
public sealed record SearchHit(GrainId Grain, Document Document, Snippet Snippet);

/// <summary>What a question found.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Suggestion">What may have been meant, when it was found only by forgiving a slip of the pen.</param>
/// <param name="Next">Where to go on, when there is more.</param>
public sealed record SearchAnswer(ImmutableArray<SearchHit> Hits, int Total, SearchCounts Counts, string? Suggestion, string? Next);

/// <summary>Hits by the values of each filter.</summary>
public sealed record SearchCounts(
    IReadOnlyDictionary<string, int> Grains,
    IReadOnlyDictionary<string, int> Kinds,
    IReadOnlyDictionary<string, int> Schools,
    IReadOnlyDictionary<string, int> Persons,
    IReadOnlyDictionary<string, int> Tags);

/// <summary>
/// Reads documents of one type again in their grain, as the searcher: only what they may see comes back. Of a shared text all its documents, as one array.
/// </summary>
public delegate Task<IReadOnlyList<ReadOnlyMemory<byte>>> Reread(GrainId grain, string type, IReadOnlyCollection<string> documents, CancellationToken cancellation);
