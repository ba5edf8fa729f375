using Leerlabs.Grains.Core;

namespace Leerlabs.Search.Finding;

/// <summary>A question to the index.</summary>
/// <param name="Text">The words; empty for everything that fits the filter.</param>
/// <param name="Audiences">The grains that the searcher may look into, with their rights there as of now.</param>
public sealed record SearchQuestion(string Text, SearchFilter Filter, IReadOnlyDictionary<GrainId, Audience> Audiences)
{
    /// <summary>By time, the newest first; otherwise what fits best comes first, and of what fits alike the newest.</summary>
    public bool Newest { get; init; }

    /// <summary>Goes on behind this place of an earlier answer.</summary>
    public string? Before { get; init; }

    public required DateTimeOffset Now { get; init; }
}
