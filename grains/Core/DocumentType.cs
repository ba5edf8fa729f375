using System.Text.Json.Serialization.Metadata;

namespace Leerlabs.Grains.Core;

/// <summary>What the host must know of a type of document.</summary>
/// <param name="Name">What stands before the slash of its ids.</param>
/// <param name="Json">How it is read and written.</param>
public sealed record DocumentType(string Name, JsonTypeInfo Json)
{
    /// <summary>A collection that grows: kept in the store, read by page, loaded when a command needs it. Other documents stay in memory.</summary>
    public bool Paged { get; init; }

    /// <summary>
    /// Of a type that stays in memory: it never comes with a reset and is read by <c>Page</c> only, which the host answers from memory
    /// over all of its documents (newest first, with filter, scopes and <c>more</c>). For a collection of thousands that must be searched quickly.
    /// </summary>
    public bool PageOnly { get; init; }

    /// <summary>Of a paged type: the newest page comes with a reset.</summary>
    public bool InSnapshot { get; init; }

    /// <summary>Holds people's words: the host remembers in which frames it stands, so that they can be erased (design 4.12).</summary>
    public bool Erasable { get; init; }

    /// <summary>The type of the document that belongs one to one to each document of this type (same key) and is paged along with it.</summary>
    public string? Companion { get; init; }
}
