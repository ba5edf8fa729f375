using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Meeting;

/// <summary>An item on the agenda.</summary>
public sealed record ItemDocument : Document
{
    /// <summary>A standard item has none, unless someone gave it one.</summary>
    public string? Title { get; init; }

    public StandardItem? Standard { get; init; }

    public required ItemKind ItemKind { get; init; }

    public int? Minutes { get; init; }

    /// <summary>Who brings it in.</summary>
    public string? Presenter { get; init; }

    public string? Note { get; init; }

    public ImmutableArray<Link>? Links { get; init; }

    /// <summary>Its place on the agenda; unequal, not always without gaps.</summary>
    public required int Order { get; init; }

    public static string IdOf(string key) => $"item/{key}";
}

/// <summary>What an item is about: an entry of the log with its files, or an address elsewhere.</summary>
/// <param name="Entry">The entry's key.</param>
/// <param name="Url">An address, https.</param>
/// <param name="Name">What it is called.</param>
public sealed record Link(string? Entry = null, string? Url = null, string? Name = null) : Part
{
    public static Refusal? Refuse(Link link) =>
        (link.Entry is null) == (link.Url is null) ? Refusal.Invalid("link-wrong", "links")
        : link.Entry is { } entry ? (Ids.IsPart(entry) ? null : Refusal.Invalid("id-wrong", "links"))
        : (Place.IsAddress(link.Url) ? null : Refusal.Invalid("online-address", "links")) ?? Check.LineOrNone(link.Name, "links");
}
