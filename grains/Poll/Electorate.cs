using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Grains.Poll;

/// <summary>A delegate's place for a school, and who can speak from it: the delegate and whoever stands in.</summary>
/// <param name="Voices">Ids of persons and guests.</param>
public sealed record Seat(string School, string Person, ImmutableArray<string> Voices);

/// <summary>Who is asked.</summary>
/// <param name="Everyone">All seats of a school must come; otherwise one suffices.</param>
/// <param name="Schools">The schools of the leerlab, also those that have no delegate yet.</param>
/// <param name="Awaited">Others who are waited for: coach and chair, and everyone when everyone is asked; guests of their own.</param>
/// <param name="Voices">Everyone whose answer counts, guests included.</param>
public sealed record Electorate(
    bool Everyone,
    ImmutableArray<string> Schools,
    ImmutableArray<Seat> Seats,
    ImmutableArray<string> Awaited,
    ImmutableArray<string> Voices)
{
    public static Electorate Of(IState state)
    {
        var poll = state.Find<PollDocument>(PollDocument.TheId)!;
        ImmutableArray<MemberCopy> people = [.. state.All<MemberCopy>().Where(member => member.Roles.Any(role => Rights.Of(role.Role).TakesPart))];
        ImmutableArray<Guest> guests = [.. state.All<Guest>()];
        return new(
            poll.Everyone,
            [.. poll.Schools.Select(school => school.School)],
            [.. people.SelectMany(member => SeatsOf(state, member, people, guests))],
            [
                .. people.Where(member => member.Roles.Any(role => IsAwaited(role, poll.Everyone))).Select(member => member.Person),
                .. guests.Where(guest => guest.For is null).Select(guest => guest.Id),
            ],
            [.. people.Select(member => member.Person), .. guests.Select(guest => guest.Id)]);
    }

    /// <summary>The schools for which a person has a seat.</summary>
    public static IEnumerable<string> SchoolsOf(ImmutableArray<AccessRole> roles) =>
        roles.Where(role => IsSeat(Rights.Of(role.Role))).Select(role => role.School).OfType<string>().Distinct();

    // Who stood in and left the leerlab speaks for nobody any more.
    private static IEnumerable<Seat> SeatsOf(IState state, MemberCopy member, IEnumerable<MemberCopy> people, IEnumerable<Guest> guests)
    {
        var standIn = state.Find<StandIn>(StandIn.IdOf(member.Person))?.By;
        ImmutableArray<string> voices =
        [
            member.Person,
            .. people.Where(other => other.Person == standIn).Select(other => other.Person),
            .. guests.Where(guest => guest.For == member.Person).Select(guest => guest.Id),
        ];
        return SchoolsOf(member.Roles).Select(school => new Seat(school, member.Person, voices));
    }

    private static bool IsSeat(Rights rights) => rights is { TakesPart: true, NeedsSchool: true, Writes: true };

    private static bool IsAwaited(AccessRole role, bool everyone)
    {
        var rights = Rights.Of(role.Role);
        return rights.TakesPart && !IsSeat(rights) && (everyone || rights.IsAwaited);
    }
}
