using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Post;

namespace Leerlabs.Grains.Person.Notices;

/// <summary>How the person wants to be told, and where mail may go.</summary>
internal static class Addresses
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public static Decision Choose(IState state, SetNotices asked)
    {
        if (asked.News == Timing.AtOnce)
            return Refusal.Invalid("news-not-at-once", "news");

        var now = state.Notices();
        return (now.Mention, now.Answer, now.Change, now.News, now.Mail) == (asked.Mention, asked.Answer, asked.Change, asked.News, asked.Mail)
            ? Decision.Nothing
            : new NoticesChosen(asked);
    }

    public static Decision Stop(IState state) => state.Notices().Mail ? new MailStopped() : Decision.Nothing;

    /// <summary>Nobody's mailbox is filled with questions.</summary>
    public static Decision Set(IState state, SetMailAddress asked, DateTimeOffset now)
    {
        var known = Find(state);
        if (Texts.OrNone(asked.Address) is not { } address)
            return known is null ? Decision.Nothing : new MailAddressRemoved();
        if (Check.MailAddress(address, "address") is { } wrong)
            return wrong;
        if (known is { Confirmed: not null } && known.Address == address)
            return Decision.Nothing;

        return known?.Asked.Count(at => now - at < Day) >= Limits.ConfirmationsPerDay
            ? Refusal.Conflict("mail-too-often").With("most", Limits.ConfirmationsPerDay)
            : new MailAddressSet(address);
    }

    public static Decision Confirm(IState state, ConfirmMailAddress asked) => Find(state) switch
    {
        { } known when known.Address == asked.Address => known.Confirmed is null ? new MailAddressConfirmed() : Decision.Nothing,
        _ => Refusal.Conflict("mail-link-old"),
    };

    public static Changes Apply(IState state, NoticesChosen chosen)
    {
        var (asked, known) = (chosen.Chosen, state.Notices());
        return Changes.Put(known with { Mention = asked.Mention, Answer = asked.Answer, Change = asked.Change, News = asked.News, Mail = asked.Mail });
    }

    public static Changes StopMail(IState state) =>
        Changes.Put(state.Notices() with { Mail = false }, state.Mailing() with { Waiting = null, Due = null }) with { DueTimes = [new DueTime(Bundles.Due, null)] };

    /// <summary>The earlier address goes, out of stored frames too.</summary>
    public static Changes Apply(IState state, MailAddressSet set, Stamp stamp)
    {
        ImmutableArray<DateTimeOffset> earlier = [.. (Find(state)?.Asked ?? []).Where(at => stamp.At - at < Day)];
        var mail = new Mail { Id = Mail.IdOf($"confirmation-{stamp.Seq}"), Kind = MailKind.Confirmation, At = stamp.At };
        var address = new MailAddressDocument { Id = MailAddressDocument.TheId, Address = set.Address, Asked = [.. earlier, stamp.At] };
        return Changes.Put(address, mail) with
        {
            Erases = Find(state) is null ? [] : [address.Id],
            Messages = [Letters.For(state, mail)],
        };
    }

    public static Changes RemoveAddress() => new() { Deletes = [MailAddressDocument.TheId], Erases = [MailAddressDocument.TheId] };

    public static Changes Confirmed(IState state, Stamp stamp) => Changes.Put(Find(state)! with { Confirmed = stamp.At });

    private static MailAddressDocument? Find(IState state) => state.Find<MailAddressDocument>(MailAddressDocument.TheId);
}
