using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Post;

namespace Leerlabs.Grains.Poll;

/// <summary>What guests of whom an address is known are told by mail: their link, that they owe an answer, and how it ended. The post asks when the moment has come.</summary>
internal static class GuestMails
{
    private const string Due = "guest-mail-";

    public static Changes Send(IState state, IEnumerable<string> guests, GuestMailKind kind, string by, Stamp stamp)
    {
        ImmutableArray<GuestMail> mails =
        [
            .. guests.Where(guest => Addresses.Find(state, guest) is not null)
                .Select(guest => new GuestMail { Id = GuestMail.IdOf($"{stamp.Seq}-{guest}"), Guest = guest, Kind = kind, By = by }),
        ];
        return new() { Puts = [.. mails], Messages = [.. mails.Select(mail => ToPost(state, mail.Id))] };
    }

    public static Decision PutOff(IState state, PutGuestMailOff asked) =>
        Find(state, asked.Mail) is null ? Decision.Nothing : new GuestMailPutOff(asked.Mail, asked.Until);

    public static Decision Post(IState state, PostGuestMail asked) => Find(state, asked.Mail) is null ? Decision.Nothing : new GuestMailPosted(asked.Mail);

    /// <summary>With the outcome, an address has done what it was given for.</summary>
    public static Decision End(IState state, EndGuestMail asked) => Find(state, asked.Mail) switch
    {
        null => Decision.Nothing,
        { Kind: GuestMailKind.Chosen or GuestMailKind.Cancelled } last when Addresses.Find(state, last.Guest) is not null =>
            Decision.Accept(new GuestMailEnded(asked.Mail), new AddressesErased([last.Guest])),
        _ => new GuestMailEnded(asked.Mail),
    };

    public static Changes Apply(GuestMailPutOff putOff) => new() { DueTimes = [new DueTime(Due + putOff.Mail, putOff.Until)] };

    public static Changes Apply(IState state, GuestMailPosted posted) => new()
    {
        Messages = [ToPost(state, GuestMail.IdOf(posted.Mail))],
        DueTimes = [new DueTime(Due + posted.Mail, null)],
    };

    public static Changes Apply(GuestMailEnded ended) => Remove(GuestMail.IdOf(ended.Mail));

    /// <summary>What was on its way to a guest goes no more.</summary>
    public static Changes Drop(IState state, string guest) =>
        state.All<GuestMail>().Where(mail => mail.Guest == guest).Select(mail => Remove(mail.Id)).Aggregate(Changes.None, (changes, gone) => changes.And(gone));

    public static Command? WhenDue(string name) => name.StartsWith(Due, StringComparison.Ordinal) ? new PostGuestMail(name[Due.Length..]) : null;

    private static Changes Remove(string mail) => new() { Deletes = [mail], DueTimes = [new DueTime(Due + Ids.KeyOf(mail), null)] };

    private static GuestMail? Find(IState state, string mail) => state.Find<GuestMail>(GuestMail.IdOf(mail));

    private static Message ToPost(IState state, string mail)
    {
        var key = Ids.KeyOf(mail);
        return new(PostRules.Main, new PostLetter($"{key}-{state.Grain.Key}", $"{state.Grain}", key));
    }
}
