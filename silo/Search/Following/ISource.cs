using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Search.Index;

namespace Leerlabs.Search.Following;

/// <summary>What can be found in a kind of grain.</summary>
internal interface ISource
{
    string Kind { get; }

    /// <summary>The types that are read; a type stands behind the type of its documents' parents.</summary>
    ImmutableArray<string> Types { get; }

    /// <summary>Its types are paged; otherwise they are loaded with the grain.</summary>
    bool Paged { get; }

    /// <summary>Only all documents together make what can be found: it is read anew after every change, once those come less thick.</summary>
    bool Whole { get; }

    /// <summary>A document of one of the types; null for anything else.</summary>
    Document? Read(string id, ReadOnlySpan<byte> json);

    /// <summary>What a rereading brought: a document that carries its id, or all documents of a grain that is found as a whole.</summary>
    Document? Read(ReadOnlySpan<byte> json);

    /// <summary>Of a kind that is found as a whole: what these documents of a grain make; null when there is nothing.</summary>
    Document? Join(IEnumerable<Document> documents) => null;

    Piece PieceOf(Document document);

    /// <summary>The leerlab or school whose readers may read all of it; null when the grain says itself who may.</summary>
    string? OriginOf(Document document);

    /// <summary>The texts of a document by name, as a reader sees them.</summary>
    ImmutableArray<Field> FieldsOf(Document document);
}

/// <param name="Name">What it is called in docs/protocol.md.</param>
internal sealed record Field(string Name, string Text);
