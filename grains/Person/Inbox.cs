using System.Collections.Immutable;
using Leerlabs.Grains.Core;

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

    public static Changes Apply(Notified notified) => Changes.Put(new InboxDocument
    {
        Id = InboxDocument.IdOf(notified.Inbox),
        Parent = PersonDocument.TheId,
        Kind = notified.Fact.Kind,
        Grain = notified.Fact.Grain,
        Entry = notified.Fact.Entry,
        Comment = notified.Fact.Comment,
        By = notified.Fact.By,
        At = notified.Fact.At,
    });

    public static Changes Apply(IState state, InboxRead read, Stamp stamp) =>
        Changes.Put([.. read.Inbox.Select(key => state.Find<InboxDocument>(InboxDocument.IdOf(key))! with { Read = stamp.At })]);

    private static IEnumerable<InboxDocument> Asked(IState state, MarkRead asked) => asked.Inbox is { } keys
        ? keys.Distinct().Select(key => state.Find<InboxDocument>(InboxDocument.IdOf(key))).OfType<InboxDocument>()
        : state.All<InboxDocument>();
}
