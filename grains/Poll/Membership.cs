using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;

namespace Leerlabs.Grains.Poll;

/// <summary>Who is in the leerlab, and its schools, as the leerlab tells.</summary>
internal static class Membership
{
    public static Decision Set(PollDocument poll, SetSchool asked) =>
        poll.Schools.SequenceEqual(With(poll, asked).Schools) ? Decision.Nothing : new SchoolSet(asked.School, asked);

    /// <summary>Who comes into the leerlab while the poll is open is asked too; the leerlab tells them of all that is going on, in one notice.</summary>
    public static Changes Apply(MemberSet set) => MemberCopies.Set(new MemberRoles(set.Person, set.Fact.Roles), set.Fact.Stamp);

    public static Changes Apply(IState state, SchoolSet set) => Changes.Put(With(state.Find<PollDocument>(PollDocument.TheId)!, set.Fact));

    private static PollDocument With(PollDocument poll, SetSchool fact)
    {
        var others = poll.Schools.Where(school => school.School != fact.School);
        return poll with
        {
            Schools =
            [
                .. others.Concat(fact.Left ? [] : [new PollSchool(fact.School, fact.Name, fact.Mark)])
                    .OrderBy(school => school.Mark).ThenBy(school => school.School, StringComparer.Ordinal),
            ],
        };
    }
}
