using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person;

namespace Leerlabs.Grains.Visit;

/// <summary>
/// What the inboxes of the two hear of their visit, each once: that the other planned it, moved it, or cancelled it. Never of what they did themselves. They lead to the
/// visit by its key, in the leerlab in which the two found each other.
/// </summary>
internal static class Notices
{
    public static IEnumerable<Message> Proposed(GrainId grain, VisitDocument visit, string? by, Stamp stamp) =>
        by is null ? [] : Of(grain, visit, InboxKind.Visit, by, visit.When.Begins, stamp);

    /// <summary>Of another moment or place. Whoever reads it before the earlier of both can still act.</summary>
    public static IEnumerable<Message> Moved(GrainId grain, VisitDocument before, VisitDocument after, Stamp stamp)
    {
        var earlier = before.When.Begins < after.When.Begins ? before.When.Begins : after.When.Begins;
        return (before.When, before.Place) == (after.When, after.Place) ? [] : Of(grain, after, InboxKind.VisitMoved, stamp.By, earlier, stamp);
    }

    public static IEnumerable<Message> Cancelled(GrainId grain, VisitDocument visit, Stamp stamp) =>
        Of(grain, visit, InboxKind.VisitCancelled, stamp.By, visit.When.Begins, stamp);

    private static IEnumerable<Message> Of(GrainId grain, VisitDocument visit, InboxKind kind, string who, DateTimeOffset takesPlace, Stamp stamp) =>
        from person in new[] { visit.Visitor, visit.Visited }
        where person != who
        select new Message(GrainId.Parse(person), new Notify($"{grain.Key}-{stamp.Seq}", kind, visit.Origin, grain.Key, who, stamp.At, TakesPlace: takesPlace));
}
