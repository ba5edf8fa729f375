using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;

namespace Leerlabs.Grains.PracticeExample;

/// <summary>What an example hears: from its leerlab, from people's own grains, and from itself when a time has come.</summary>
internal static class Facts
{
    public static Decision Decide(IState state, ExampleFact fact, Actor actor, DateTimeOffset now)
    {
        if (fact is BeginExample begin)
            return Birth.Begin(state, begin);
        if (state.Find<ExampleDocument>(ExampleDocument.TheId) is not { } example)
            return Decision.Nothing;

        var ours = MemberFacts.AreHeard(actor, example.Leerlab);
        return fact switch
        {
            SetMember set when ours => MemberFacts.Set(state, set.Person, set.Stamp, () => new MemberSet(set)),
            EndRoles end when actor.Kind == ActorKind.System => MemberFacts.End(state, end.Person, now, () => new RolesEnded(end.Person)),
            SetSchool set when ours => Describing.Set(state, set),
            GrantEditor grant => Editors.Grant(state, grant, actor),
            _ => Decision.Nothing,
        };
    }
}
