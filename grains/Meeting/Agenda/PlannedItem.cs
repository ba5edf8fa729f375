using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Meeting;

/// <summary>An item of a template, and of the agenda that a meeting begins with. It has a title of its own, or is a standard one.</summary>
public sealed record PlannedItem(ItemKind ItemKind, string? Title = null, StandardItem? Standard = null, int? Minutes = null, string? Note = null) : Part
{
    public static Refusal? Refuse(PlannedItem item) =>
        (item is { Standard: null } ? Check.Line(item.Title ?? "", "title") : Check.LineOrNone(item.Title, "title"))
        ?? RefuseMinutes(item.Minutes)
        ?? Check.AtMost(item.Note, "note");

    public static Refusal? RefuseMinutes(int? minutes) =>
        minutes is null or (>= 1 and <= Limits.ItemMinutes) ? null : Refusal.Invalid("minutes-wrong", "minutes").With("most", Limits.ItemMinutes);
}
