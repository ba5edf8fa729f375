namespace Leerlabs.Grains.Core.Roles;

/// <summary>A role as those hear of it who keep a copy of a leerlab's membership.</summary>
/// <param name="Until">From this instant on the role gives nothing.</param>
/// <param name="Entry">For an expert: the key of the question.</param>
/// <param name="Via">At what is born from a school: the leerlab through which the person is of it.</param>
public sealed record AccessRole(Role Role, string? School = null, DateTimeOffset? Until = null, string? Entry = null, string? Via = null) : Part;
