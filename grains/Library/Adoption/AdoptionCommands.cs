namespace Leerlabs.Grains.Library;

/// <summary>
/// Of who may speak for a school: it does this too, with this result from now on. Whether they may, their own grain says; until then nobody sees it.
/// </summary>
/// <param name="Result">What it brought, for everybody to read; left out: not told yet.</param>
/// <param name="Kept">Why something that looks like pupil data stays in it.</param>
public sealed record AdoptWork(string Work, string School, string? Result = null, string? Kept = null) : LibraryCommand;

/// <summary>Of who may speak for a school: it does this no more, or never did. Its words go.</summary>
public sealed record EndAdoption(string Work, string School) : LibraryCommand;

/// <summary>Of a person's own grain: whether they may speak for that school.</summary>
public sealed record ConfirmAdoption(string Work, string School, bool May) : LibraryFact;
