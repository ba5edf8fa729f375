using System.Collections.Immutable;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Post;

namespace Leerlabs.Grains.Person.Notices;

/// <summary>What happened to the person, on its way into one mail.</summary>
internal static class Bundles
{
    public const string Due = "mail";

    /// <summary>What a new inbox item sets in motion, besides lying there.</summary>
    public static Changes For(IState state, Notify fact, Stamp stamp)
    {
        if (!MayMail(state))
            return Changes.None;

        return NotificationRule.TimingOf(fact.Kind, state.Notices()) switch
        {
            Timing.AtOnce => AtOnce(state.Mailing(), fact, stamp),
            Timing.Digest => Changes.Put(state.Mailing() with { ForDigest = Added(state.Mailing().ForDigest, fact.Inbox) }),
            _ => Changes.None,
        };
    }

    public static Command? WhenDue(IState state) =>
        state.Mailing().Waiting is { IsEmpty: false } waiting ? new BundleNotices(waiting) : null;

    /// <summary>What was read meanwhile needs no mail, except for its calendar.</summary>
    public static Decision Bundle(IState state, BundleNotices asked) =>
        state.Mailing().Waiting is null ? Decision.Nothing : new NoticesBundled(Wanted(state, asked.Inbox));

    public static Decision PutOff(IState state, PutMailOff asked) =>
        state.Find<Mail>(Mail.IdOf(asked.Mail)) is null ? Decision.Nothing : new MailPutOff(asked.Mail, asked.Until);

    public static Decision End(IState state, EndMail asked) =>
        state.Find<Mail>(Mail.IdOf(asked.Mail)) is null ? Decision.Nothing : new MailEnded(asked.Mail);

    public static Changes Apply(IState state, NoticesBundled bundled, Stamp stamp)
    {
        var mailing = state.Mailing() with { Waiting = null, Due = null };
        if (bundled.Inbox.IsEmpty || !MayMail(state))
            return Changes.Put(mailing);

        var mail = new Mail { Id = Mail.IdOf($"notices-{stamp.Seq}"), Kind = MailKind.Notices, At = stamp.At, Inbox = bundled.Inbox };
        return Changes.Put(mailing with { Last = stamp.At }, mail) with { Messages = [Letters.For(state, mail)] };
    }

    public static Changes Apply(IState state, MailPutOff putOff)
    {
        var mail = state.Find<Mail>(Mail.IdOf(putOff.Mail))!;
        ImmutableArray<string> waiting = [.. (mail.Inbox ?? []).Union(state.Mailing().Waiting ?? [])];
        return Changes.Put(state.Mailing() with { Waiting = waiting, Due = putOff.Until }) with
        {
            Deletes = [mail.Id],
            DueTimes = [new DueTime(Due, putOff.Until)],
        };
    }

    public static Changes Apply(MailEnded ended) => new() { Deletes = [Mail.IdOf(ended.Mail)] };

    /// <summary>There is somewhere to send it, and the person wants it.</summary>
    public static bool MayMail(IState state) =>
        state.Notices().Mail && state.Find<MailAddressDocument>(MailAddressDocument.TheId) is { Confirmed: not null };

    public static ImmutableArray<string> Wanted(IState state, IEnumerable<string> keys) =>
        [.. keys.Distinct().Where(key => state.Find<InboxDocument>(InboxDocument.IdOf(key)) is { } item && (item.Read is null || NotificationRule.IsMailedWhenRead(item.Kind)))];

    // Holidays are asked where they are known, when the moment has come (PutMailOff); weekends and evenings are known here.
    private static Changes AtOnce(Mailing mailing, Notify fact, Stamp stamp)
    {
        var pressing = NotificationRule.IsPressing(fact.Kind, fact.TakesPlace, stamp.At);
        var at = NotificationRule.BundleAt(stamp.At, mailing.Last, pressing, SchoolCalendar.Weekdays);
        var due = mailing.Due < at ? mailing.Due.Value : at;
        return Changes.Put(mailing with { Waiting = Added(mailing.Waiting, fact.Inbox), Due = due }) with { DueTimes = [new DueTime(Due, due)] };
    }

    /// <summary>A flood is told by its last ones; the inbox holds all.</summary>
    private static ImmutableArray<string> Added(ImmutableArray<string>? keys, string key) => [.. (keys ?? []).Append(key).TakeLast(Limits.PageMost)];
}
