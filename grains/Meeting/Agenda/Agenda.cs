using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;

namespace Leerlabs.Grains.Meeting;

/// <summary>What is on the agenda, and in which order.</summary>
internal static class Agenda
{
    public static IEnumerable<ItemDocument> InOrder(IState state) => state.All<ItemDocument>().OrderBy(item => item.Order).ThenBy(item => item.Created);

    public static Decision Add(IState state, AddItem asked)
    {
        var item = new ItemDocument
        {
            Id = ItemDocument.IdOf(asked.Item),
            Title = Texts.OrNone(asked.Title),
            Standard = asked.Standard,
            ItemKind = asked.ItemKind,
            Minutes = asked.Minutes,
            Presenter = asked.Presenter,
            Note = Texts.OrNone(asked.Note),
            Links = OrNone(asked.Links),
            Order = 0,
        };
        var refusal = Check.NewId(asked.Item, "item")
            ?? (Find(state, asked.Item) is null ? null : Refusal.Conflict("item-exists"))
            ?? (state.All<ItemDocument>().Count() < Limits.ItemsPerMeeting ? null : Refusal.Conflict("too-many-items").With("most", Limits.ItemsPerMeeting))
            ?? Refuse(state, item);
        return refusal is not null ? refusal : new ItemAdded(asked.Item, item, asked.Before);
    }

    public static Decision Change(IState state, ChangeItem asked)
    {
        if (Find(state, asked.Item) is not { } known)
            return Refusal.NotFound("item-unknown");

        var item = known with
        {
            Title = Texts.OrNone(asked.Title),
            ItemKind = asked.ItemKind,
            Minutes = asked.Minutes,
            Presenter = asked.Presenter,
            Note = Texts.OrNone(asked.Note),
            Links = OrNone(asked.Links),
        };
        return Refuse(state, item) is { } refusal ? refusal : Same(known, item) ? Decision.Nothing : new ItemChanged(asked.Item, item);
    }

    /// <summary>Before an item that went meanwhile is at the end.</summary>
    public static Decision Move(IState state, MoveItem asked) =>
        Find(state, asked.Item) is null ? Refusal.NotFound("item-unknown")
        : asked.Before == asked.Item ? Decision.Nothing
        : new ItemMoved(asked.Item, asked.Before);

    public static Decision Remove(IState state, RemoveItem asked) =>
        Find(state, asked.Item) is null ? Decision.Nothing : new ItemRemoved(asked.Item);

    public static Changes Apply(IState state, ItemAdded added) => Changes.Put([.. Ordered(Placed(state, added.Document, added.Before), added.Document.Id)]);

    public static Changes Apply(ItemChanged changed) => Changes.Put(changed.Document);

    public static Changes Apply(IState state, ItemMoved moved) => Changes.Put([.. Ordered(Placed(state, Find(state, moved.Item)!, moved.Before))]);

    public static Changes Apply(ItemRemoved removed) => new() { Deletes = [ItemDocument.IdOf(removed.Item)] };

    /// <summary>The documents of an agenda that a meeting begins with.</summary>
    public static IEnumerable<ItemDocument> Begin(IEnumerable<PlannedItem> items) => items.Select((item, number) => new ItemDocument
    {
        Id = ItemDocument.IdOf($"item-{number + 1}"),
        Title = Texts.OrNone(item.Title),
        Standard = item.Standard,
        ItemKind = item.ItemKind,
        Minutes = item.Minutes,
        Note = Texts.OrNone(item.Note),
        Order = number,
    });

    private static ItemDocument? Find(IState state, string key) => state.Find<ItemDocument>(ItemDocument.IdOf(key));

    private static List<ItemDocument> Placed(IState state, ItemDocument item, string? before)
    {
        var others = InOrder(state).Where(other => other.Id != item.Id).ToList();
        var at = before is null ? -1 : others.FindIndex(other => other.Id == ItemDocument.IdOf(before));
        others.Insert(at < 0 ? others.Count : at, item);
        return others;
    }

    /// <summary>Those of which the place changed, and a new one in any case.</summary>
    private static IEnumerable<ItemDocument> Ordered(List<ItemDocument> items, string? added = null) =>
        items.Select((item, order) => (Item: item, Order: order)).Where(one => one.Item.Order != one.Order || one.Item.Id == added)
            .Select(one => one.Item with { Order = one.Order });

    private static Refusal? Refuse(IState state, ItemDocument item) =>
        PlannedItem.Refuse(new PlannedItem(item.ItemKind, item.Title, item.Standard, item.Minutes, item.Note))
        ?? (item.Presenter is null || state.Find<MemberCopy>(MemberCopy.IdOf(item.Presenter)) is not null ? null : Refusal.Invalid("person-not-here", "presenter"))
        ?? (item.Links is { Length: > Limits.LinksPerItem } ? Refusal.Invalid("too-many-links", "links").With("most", Limits.LinksPerItem) : null)
        ?? (item.Links ?? []).Select(Link.Refuse).FirstOrDefault(refusal => refusal is not null);

    private static bool Same(ItemDocument some, ItemDocument other) =>
        (some.Links ?? []).SequenceEqual(other.Links ?? []) && some with { Links = null } == other with { Links = null };

    private static ImmutableArray<Link>? OrNone(ImmutableArray<Link>? links) => links is { IsEmpty: false } ? links : null;
}
