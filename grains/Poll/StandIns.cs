using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;

namespace Leerlabs.Grains.Poll;

/// <summary>A delegate who cannot come names another one of the school (vervanger): that one's answers count for the school too.</summary>
internal static class StandIns
{
    public static Decision Name(Asking asking, NameStandIn asked)
    {
        if (asking.Seats.IsEmpty)
            return Refusal.Forbidden("poll-not-delegate");
        if ((asking.IsOpen() ?? (asked.Person is { } person ? RefuseOther(asking, person) : null)) is { } refusal)
            return refusal;

        var before = asking.State.Find<StandIn>(StandIn.IdOf(asking.Person))?.By;
        return before == asked.Person ? Decision.Nothing : new StandInNamed(asking.Person, asked.Person);
    }

    public static Changes Apply(IState state, StandInNamed named, Stamp stamp)
    {
        var id = StandIn.IdOf(named.Person);
        return named.By is null
            ? new Changes { Deletes = [id] }
            : Changes.Put(new StandIn { Id = id, Person = named.Person, By = named.By }) with { Messages = [Notices.Asked(state, named.By, stamp)] };
    }

    private static Refusal? RefuseOther(Asking asking, string person)
    {
        var roles = MemberCopies.RolesOf(asking.State, person, asking.Now);
        return person != asking.Person && roles.Any(role => Rights.Of(role.Role).TakesPart && role.School is { } school && asking.Seats.Contains(school))
            ? null
            : Refusal.Invalid("poll-stand-in-other-school", "person");
    }
}
