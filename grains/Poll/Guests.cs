using System.Security.Cryptography;
using System.Text;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Invitations;

namespace Leerlabs.Grains.Poll;

/// <summary>Guests: they are in no leerlab and answer this one poll through a link of their own. Nobody else changes what they answered.</summary>
internal static class Guests
{
    public static Decision Invite(Asking asking, InviteGuest asked)
    {
        var standsIn = asked.StandsIn == true;
        if (standsIn ? asking.Seats.IsEmpty : !asking.Plans)
            return Refusal.Forbidden();
        if ((asking.IsOpen() ?? RefuseNew(asking.State, asked)) is { } refusal)
            return refusal;

        return new GuestInvited(asked.Guest, standsIn ? asking.Person : null, Texts.Single(asked.Name), asked.TokenHash, Texts.OrNone(asked.Address));
    }

    public static Decision Withdraw(Asking asking, WithdrawGuest asked)
    {
        if (asking.State.Find<Guest>(Guest.IdOf(asked.Guest)) is not { } guest)
            return Refusal.NotFound("poll-guest-unknown");
        if (!asking.Plans && guest.By != asking.Person)
            return Refusal.Forbidden();

        return asking.IsGoing() is { } refusal ? refusal : new GuestWithdrawn(asked.Guest);
    }

    /// <summary>The edge saw the token; the hash is compared once more, so that a link is never worth more than its own guest.</summary>
    public static Decision Answer(IState state, PollDocument poll, AnswerGuest asked, DateTimeOffset now)
    {
        if (state.Find<Guest>(Guest.IdOf(asked.Guest)) is not { } guest || !Proves(state, asked))
            return Refusal.NotFound("poll-guest-unknown");
        var asking = new Asking(state, poll, guest.Id, [], now);
        if ((asking.IsOpen() ?? Answering.Refuse(state, asked.Choices, asked.Remark)) is { } refusal)
            return refusal;

        var changed = new GuestAnswered(asked.Guest, Answering.Merge(guest.Choices, asked.Choices, null), Answering.Remark(guest.Remark, asked.Remark));
        return changed.Choices.SequenceEqual(guest.Choices) && changed.Remark == guest.Remark ? Decision.Nothing : changed;
    }

    public static Changes Apply(IState state, GuestInvited invited, Stamp stamp)
    {
        var guest = Changes.Put(
            new Guest { Id = Guest.IdOf(invited.Guest), Name = invited.Name, By = stamp.By, At = stamp.At, For = invited.For, Choices = [] },
            new GuestSecret { Id = GuestSecret.IdOf(invited.Guest), TokenHash = invited.TokenHash });
        if (invited.Address is not { } address)
            return guest;

        var reached = guest.And(Changes.Put(new GuestAddress { Id = GuestAddress.IdOf(invited.Guest), Address = address }));
        var after = new Overlay(state, reached);
        return reached.And(GuestMails.Send(after, [invited.Guest], GuestMailKind.Invited, stamp.By, stamp)).And(Addresses.Term(after));
    }

    public static Changes Apply(IState state, GuestWithdrawn withdrawn) => new Changes
    {
        Deletes = [Guest.IdOf(withdrawn.Guest), GuestSecret.IdOf(withdrawn.Guest)],
        Erases = [Guest.IdOf(withdrawn.Guest)],
    }.And(Addresses.Erase(state, withdrawn.Guest));

    public static Changes Apply(IState state, GuestAnswered answered, Stamp stamp) => Changes.Put(state.Find<Guest>(Guest.IdOf(answered.Guest))! with
    {
        Choices = answered.Choices,
        Remark = answered.Remark,
        Answered = stamp.At,
    });

    private static bool Proves(IState state, AnswerGuest asked) =>
        state.Find<GuestSecret>(GuestSecret.IdOf(asked.Guest)) is { } secret
        && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(secret.TokenHash), Encoding.ASCII.GetBytes(asked.TokenHash));

    private static Refusal? RefuseNew(IState state, InviteGuest asked) =>
        Check.NewId(asked.Guest, "guest")
        ?? Check.Line(asked.Name, "name")
        ?? InvitationRules.RefuseHash(asked.TokenHash)
        ?? (Texts.OrNone(asked.Address) is { } address ? Check.MailAddress(address, "address") : null)
        ?? (state.Find<Guest>(Guest.IdOf(asked.Guest)) is null ? null : Refusal.Conflict("exists"))
        ?? (state.All<Guest>().Count() < Limits.PollGuests ? null : Refusal.Conflict("poll-too-many-guests").With("most", Limits.PollGuests));
}
