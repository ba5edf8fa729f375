using System.Collections.Immutable;
using Leerlabs.Grains.Core;

namespace Leerlabs.Grains.Person;

/// <summary>The leerlabs that the person is or was in, as each leerlab tells it.</summary>
internal static class Memberships
{
    public static Decision Set(IState state, SetMembership asked)
    {
        var present = state.Find<Membership>(Membership.IdOf(asked.Leerlab));
        var former = state.Find<FormerMembership>(FormerMembership.IdOf(asked.Leerlab));
        if (asked.Stamp < (present?.Stamp ?? former?.Stamp))
            return Decision.Nothing;
        if (asked.Roles.IsEmpty)
            return present is null ? Decision.Nothing : new MembershipEnded(asked.Leerlab, asked.Stamp, asked.Name);

        return IsSame(present, asked) ? Decision.Nothing : new MembershipSet(asked.Leerlab, asked);
    }

    public static Changes Apply(IState state, MembershipSet set)
    {
        var membership = new Membership
        {
            Id = Membership.IdOf(set.Leerlab),
            Leerlab = set.Leerlab,
            Log = set.Membership.Log,
            Name = set.Membership.Name,
            Roles = set.Membership.Roles,
            Stamp = set.Membership.Stamp,
        };
        var former = FormerMembership.IdOf(set.Leerlab);
        return Listing.With(state, Changes.Put(membership) with { Deletes = state.Find<FormerMembership>(former) is null ? [] : [former] });
    }

    public static Changes Apply(IState state, MembershipEnded ended)
    {
        var (present, former) = (Membership.IdOf(ended.Leerlab), new FormerMembership
        {
            Id = FormerMembership.IdOf(ended.Leerlab),
            Leerlab = ended.Leerlab,
            Name = ended.Name,
            Schools = SchoolsOf(state.Find<Membership>(Membership.IdOf(ended.Leerlab))),
            Stamp = ended.Stamp,
        });
        return Listing.With(state, Changes.Put(former) with { Deletes = [present] });
    }

    private static ImmutableArray<string>? SchoolsOf(Membership? ended) =>
        (ended?.Roles ?? []).Select(role => role.School).OfType<string>().Distinct().ToImmutableArray() is { IsEmpty: false } schools ? schools : null;

    private static bool IsSame(Membership? present, SetMembership asked) =>
        present is not null && (present.Name, present.Log) == (asked.Name, asked.Log) && present.Roles.SequenceEqual(asked.Roles);
}
