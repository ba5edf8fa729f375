namespace Leerlabs.Web.Live.Presence;

/// <summary>Someone at a grain, through one connection.</summary>
/// <param name="Place">The document they are at.</param>
/// <param name="Typing">Until when they count as typing.</param>
/// <param name="Until">When they are forgotten unless they say again that they are here.</param>
/// <param name="Came">Their place in the order of coming.</param>
internal sealed record Guest(string Person, string? School, string? Place, DateTimeOffset Typing, DateTimeOffset Until, long Came);
