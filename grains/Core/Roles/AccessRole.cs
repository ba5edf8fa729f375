namespace Leerlabs.Grains.Core.Roles;

/// <summary>A role as those hear of it who keep a copy of a leerlab's membership.</summary>
/// <param name="Until">From this instant on the role gives nothing.</param>
/// <param name="Entry">For an expert: the key of the question.</param>
public sealed record AccessRole(Role Role, string? School = null, DateTimeOffset? Until = null, string? Entry = null) : Part;
