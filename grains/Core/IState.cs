namespace Leerlabs.Grains.Core;

/// <summary>
/// A grain's documents as the rules see them: all unpaged documents, and those paged ones that the command needed.
/// </summary>
public interface IState
{
    GrainId Grain { get; }

    /// <summary>The sequence number of the last frame.</summary>
    long Seq { get; }

    T? Find<T>(string id)
        where T : Document;

    /// <summary>The documents at hand of a type, by the order in which they came.</summary>
    IEnumerable<T> All<T>()
        where T : Document;
}
