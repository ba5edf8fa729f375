using System.Text.Json.Serialization;

namespace Leerlabs.Grains.Library;

public sealed record ReviewAsked(string Work, bool On) : LibraryEvent;

/// <summary>Someone judges a work; their own grain is asked whether they are of another leerlab.</summary>
public sealed record ReviewWished(string Work, int Edition, [property: JsonIgnore] ReviewPoints Points, [property: JsonIgnore] string Remark) : LibraryEvent;

public sealed record WorkReviewed(string Work, int Edition, [property: JsonIgnore] string By, [property: JsonIgnore] PublishedName Leerlab) : LibraryEvent;

/// <summary>Who judged it may not, or it is no longer asked.</summary>
public sealed record ReviewWishDropped(string Work, [property: JsonIgnore] string By) : LibraryEvent;
