using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Poll;

/// <summary>The mail addresses of guests: as long as there is something to tell, and not a month beyond the last date that was proposed.</summary>
internal static class Addresses
{
    private const string Due = "addresses";
    private static readonly TimeSpan Most = TimeSpan.FromDays(30);

    public static GuestAddress? Find(IState state, string guest) => state.Find<GuestAddress>(GuestAddress.IdOf(guest));

    public static Decision Stop(IState state, StopGuestMail asked) => Find(state, asked.Guest) is null ? Decision.Nothing : new AddressesErased([asked.Guest]);

    public static Decision End(IState state, DateTimeOffset now)
    {
        ImmutableArray<string> guests = [.. state.All<GuestAddress>().Select(address => Ids.KeyOf(address.Id))];
        return guests.IsEmpty || Last(state) > now ? Decision.Nothing : new AddressesErased(guests);
    }

    public static Changes Apply(IState state, AddressesErased erased) =>
        erased.Guests.Aggregate(Changes.None, (changes, guest) => changes.And(Erase(state, guest)));

    /// <summary>The address of a guest, and what was on its way there.</summary>
    public static Changes Erase(IState state, string guest) =>
        Find(state, guest) is { } address ? new Changes { Deletes = [address.Id], Erases = [address.Id] }.And(GuestMails.Drop(state, guest)) : Changes.None;

    /// <summary>When they go, as the dates are now; nothing when there are none.</summary>
    public static Changes Term(IState state) =>
        state.All<GuestAddress>().Any() ? new() { DueTimes = [new DueTime(Due, Last(state))] } : Changes.None;

    public static Command? WhenDue(string name) => name == Due ? new EndAddresses() : null;

    private static DateTimeOffset Last(IState state) => state.All<OptionDocument>().Max(option => option.When.Ends) + Most;
}
