using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Search.Index;

/// <summary>A document as the index knows it.</summary>
/// <param name="Document">Its id inside its grain.</param>
/// <param name="Parent">The document that it belongs to: that one says who may see it and of which kind it is.</param>
/// <param name="By">Empty when it is of many.</param>
/// <param name="Texts">What people may find it by; none once it was taken back.</param>
internal sealed record Piece(string Document, string? Parent, string By, string? School, DateTimeOffset At, ImmutableArray<string> Texts)
{
    /// <summary>Only said by a document without a parent.</summary>
    public Scope Scope { get; init; } = Scope.Nobody;

    public string Kind { get; init; } = "";

    public ImmutableArray<string> Tags { get; init; } = [];

    /// <summary>There is something to find.</summary>
    public bool Live => Texts.Length > 0;
}
