using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Search.Index;

namespace Leerlabs.Search.Following;

/// <summary>What can be found in a kind of grain.</summary>
internal interface ISource
{
    string Kind { get; }

    /// <summary>The paged types that are read; a type stands behind the type of its documents' parents.</summary>
    ImmutableArray<string> Types { get; }

    /// <summary>A document of one of the types; null for anything else.</summary>
    Document? Read(string id, ReadOnlySpan<byte> json);

    /// <summary>The same, of a document that carries its id.</summary>
    Document? Read(ReadOnlySpan<byte> json);

    Piece PieceOf(Document document);

    /// <summary>The texts of a document by name, as a reader sees them.</summary>
    ImmutableArray<Field> FieldsOf(Document document);
}

/// <param name="Name">What it is called in docs/protocol.md.</param>
internal sealed record Field(string Name, string Text);
