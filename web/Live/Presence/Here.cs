namespace Leerlabs.Web.Live.Presence;

/// <summary>One person in a presence message.</summary>
internal sealed record Here(string Person, string? School, string? Place, bool? Typing);

/// <summary>What changed since a watch was told last (docs/protocol.md).</summary>
internal sealed record PresenceDelta(IReadOnlyList<Here> Here, IReadOnlyList<string> Gone, int Count);
