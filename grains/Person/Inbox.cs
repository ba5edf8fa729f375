using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Person.Notices;

namespace Leerlabs.Grains.Person;

/// <summary>Mentions and answers: where they stand, never their text.</summary>
internal static class Inbox
{
    /// <summary>Inbox documents belong to the person document, so that all of them can be asked for.</summary>
    public static IEnumerable<Need> Needs(Command command) => command switch
    {
        Notify notify => [new Need(InboxDocument.IdOf(notify.Inbox))],
        MarkRead { Inbox: { } keys } => keys.Take(Limits.PageMost).Select(key => new Need(InboxDocument.IdOf(key))),
        MarkRead => [new Need(PersonDocument.TheId, "inbox")],
        BundleNotices bundle => bundle.Inbox.Select(key => new Need(InboxDocument.IdOf(key))),
        BeginDigest begin => begin.Inbox.Select(key => new Need(InboxDocument.IdOf(key))),
        _ => [],
    };

    public static Decision Notify(IState state, Notify asked) =>
        state.Find<InboxDocument>(InboxDocument.IdOf(asked.Inbox)) is null ? new Notified(asked.Inbox, asked) : Decision.Nothing;

    public static Decision Mark(IState state, MarkRead asked)
    {
        if (asked.Inbox is { Length: > Limits.PageMost })
            return Refusal.Invalid("inbox-too-many", "inbox").With("most", Limits.PageMost);

        ImmutableArray<string> unread = [.. Asked(state, asked).Where(item => item.Read is null).Select(item => Ids.KeyOf(item.Id))];
        return unread.IsEmpty ? Decision.Nothing : new InboxRead(unread);
    }

    public static Changes Apply(IState state, Notified notified, Stamp stamp)
    {
        var told = Bundles.For(state, notified.Fact, stamp);
        return told with { Puts = [.. told.Puts, Item(notified.Fact)] };
    }

    public static Changes Apply(IState state, InboxRead read, Stamp stamp) =>
        Changes.Put([.. read.Inbox.Select(key => state.Find<InboxDocument>(InboxDocument.IdOf(key))! with { Read = stamp.At })]);

    private static IEnumerable<InboxDocument> Asked(IState state, MarkRead asked) => asked.Inbox is { } keys
        ? keys.Distinct().Select(key => state.Find<InboxDocument>(InboxDocument.IdOf(key))).OfType<InboxDocument>()
        : state.All<InboxDocument>();

    private static InboxDocument Item(Notify fact) => new()
    {
        Id = InboxDocument.IdOf(fact.Inbox),
        Parent = PersonDocument.TheId,
        Kind = fact.Kind,
        Grain = fact.Grain,
        Entry = fact.Entry,
        Comment = fact.Comment,
        By = fact.By,
        At = fact.At,
        TakesPlace = fact.TakesPlace,
    };
}
