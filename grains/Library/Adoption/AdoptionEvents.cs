using System.Text.Json.Serialization;

namespace Leerlabs.Grains.Library;

/// <summary>Someone speaks for a school; their own grain is asked whether they may.</summary>
public sealed record AdoptionWished(string Work, string School, [property: JsonIgnore] string? Result, [property: JsonIgnore] bool Ends) : LibraryEvent;

public sealed record WorkAdopted(string Work, string School, [property: JsonIgnore] string By) : LibraryEvent;

public sealed record AdoptionEnded(string Work, string School, [property: JsonIgnore] string By) : LibraryEvent;

/// <summary>Who said it may not speak for that school.</summary>
public sealed record AdoptionWishDropped(string Work, string School, [property: JsonIgnore] string By) : LibraryEvent;
