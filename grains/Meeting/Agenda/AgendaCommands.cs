using System.Collections.Immutable;

namespace Leerlabs.Grains.Meeting;

/// <param name="Item">The new item's key.</param>
/// <param name="Before">The key of the item that it comes before; at the end when left out.</param>
public sealed record AddItem(
    string Item,
    ItemKind ItemKind,
    string? Title = null,
    StandardItem? Standard = null,
    int? Minutes = null,
    string? Presenter = null,
    string? Note = null,
    ImmutableArray<Link>? Links = null,
    string? Before = null) : MeetingCommand;

/// <summary>As it is from now on, whole; it stays where it stands and as standard as it was.</summary>
public sealed record ChangeItem(
    string Item,
    ItemKind ItemKind,
    string? Title = null,
    int? Minutes = null,
    string? Presenter = null,
    string? Note = null,
    ImmutableArray<Link>? Links = null) : MeetingCommand;

/// <param name="Before">The key of the item that it comes before from now on; at the end when left out.</param>
public sealed record MoveItem(string Item, string? Before = null) : MeetingCommand;

public sealed record RemoveItem(string Item) : MeetingCommand;

/// <summary>Who writes the report (notulist); nobody when left out.</summary>
public sealed record NameMinuteTaker(string? Person = null) : MeetingCommand;
