using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Silo;

/// <summary>A document in memory.</summary>
/// <param name="Document">The document, typed.</param>
/// <param name="Type">What the host knows of its type.</param>
/// <param name="Trail">For erasable types: the frames in which it stands.</param>
/// <param name="Json">As it is stored and sent; serialised once per change.</param>
internal sealed record Held(Document Document, DocumentType Type, ImmutableArray<long> Trail, ReadOnlyMemory<byte> Json)
{
    public string Id => Document.Id;

    /// <summary>By the order in which documents came; the id only makes the order total.</summary>
    public static IComparer<Held> ByCreated { get; } = Comparer<Held>.Create((left, right) =>
        left.Document.Created != right.Document.Created
            ? left.Document.Created.CompareTo(right.Document.Created)
            : string.CompareOrdinal(left.Id, right.Id));
}
