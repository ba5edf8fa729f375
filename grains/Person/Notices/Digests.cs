using System.Collections.Immutable;
using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Post;

namespace Leerlabs.Grains.Person.Notices;

/// <summary>Once a school day, at 16:00: what is new in the person's leerlabs, counted, and what was to wait for it.</summary>
internal static class Digests
{
    public const string Due = "digest";

    /// <summary>The first digest of someone; nothing when it is planned already.</summary>
    public static Changes Plan(IState state, Stamp stamp) => state.Mailing().Digest is null ? Next(state.Mailing(), stamp) : Changes.None;

    public static Command WhenDue(IState state) => new BeginDigest(state.Mailing().ForDigest ?? []);

    public static Decision Begin(IState state, BeginDigest asked) => new DigestBegun(Bundles.Wanted(state, asked.Inbox), Wanted(state));

    public static Decision Tell(IState state, TellDigest asked) => state.Find<Mail>(Mail.IdOf(asked.Mail)) switch
    {
        null or { Logs: not null } => Decision.Nothing,
        { Inbox: var inbox } when asked.Logs is null || (asked.Logs.Value.All(IsNothing) && inbox is null) => new MailEnded(asked.Mail),
        _ => new DigestTold(asked.Mail, asked.Logs.Value),
    };

    public static Changes Apply(IState state, DigestBegun begun, Stamp stamp)
    {
        var next = Next(state.Mailing(), stamp);
        if (begun.Inbox.IsEmpty && !begun.News)
            return next;

        var mail = new Mail
        {
            Id = Mail.IdOf($"digest-{stamp.Seq}"),
            Kind = MailKind.Digest,
            At = stamp.At,
            Inbox = begun.Inbox.IsEmpty ? null : begun.Inbox,
        };
        return next with { Puts = [.. next.Puts, mail], Messages = [Letters.For(state, mail)] };
    }

    public static Changes Apply(IState state, DigestTold told, Stamp stamp)
    {
        var mail = state.Find<Mail>(Mail.IdOf(told.Mail))!;
        ImmutableArray<LogCount> news = [.. told.Logs.Where(log => !IsNothing(log))];
        var heads = (state.Mailing().Told ?? []).Where(known => told.Logs.All(log => log.Log != known.Log)).Concat(told.Logs.Select(log => new LogHead(log.Log, log.Seq)));
        var mailing = state.Mailing() with { Told = [.. heads], ForDigest = null };
        return news.IsEmpty ? Changes.Put(mailing, mail with { Logs = news }) : Changes.Put(mailing, mail with { Logs = news }, Item(state, news, stamp));
    }

    /// <summary>Someone in no leerlab has no news.</summary>
    private static bool Wanted(IState state) => state.Notices().News != Timing.Never && state.All<Membership>().Any();

    private static Changes Next(Mailing mailing, Stamp stamp)
    {
        var at = NotificationRule.NextDigest(stamp.At, SchoolCalendar.Weekdays);
        return Changes.Put(mailing with { Digest = at }) with { DueTimes = [new DueTime(Due, at)] };
    }

    private static bool IsNothing(LogCount log) => log is { Entries: 0, Comments: 0 };

    private static InboxDocument Item(IState state, ImmutableArray<LogCount> news, Stamp stamp) => new()
    {
        Id = InboxDocument.IdOf($"digest-{stamp.Seq}"),
        Parent = PersonDocument.TheId,
        Kind = InboxKind.Digest,
        Grain = state.Grain.ToString(),
        At = stamp.At,
        Logs = news,
    };
}
