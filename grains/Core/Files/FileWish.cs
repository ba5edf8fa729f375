namespace Leerlabs.Grains.Core.Files;

/// <summary>A file that a person wants with something.</summary>
/// <param name="Upload">The key of an upload that is whole.</param>
/// <param name="Alt">What can be seen, for who can't see it.</param>
/// <param name="Pupils">Must be answered for a picture.</param>
/// <param name="Consent">They agreed. Needed where pupils can be recognised.</param>
public sealed record FileWish(string Upload, string Name, string? Alt = null, Pupils? Pupils = null, bool? Consent = null);
