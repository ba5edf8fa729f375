namespace Leerlabs.Grains.Core;

/// <summary>Paged documents that a command needs; the host loads them before it asks the rules (design 4.10).</summary>
/// <param name="Id">A document's id, or with <paramref name="ChildrenOfType"/> the id of the parent whose children are needed.</param>
/// <param name="ChildrenOfType">All documents of this type that belong to <paramref name="Id"/>.</param>
public readonly record struct Need(string Id, string? ChildrenOfType = null);
