using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Log;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Tests.Kit;
using static Leerlabs.Grains.Tests.Leerlab.LeerlabBench;

namespace Leerlabs.Grains.Tests.Leerlab;

/// <summary>What a leerlab tells, told on to the grains that must act on it.</summary>
public sealed class LeavingTests
{
    private static readonly Actor Both = Actor.Person("person/both");

    [Fact]
    public void Whoever_had_two_roles_at_the_school_that_leaves_has_none_in_the_log_and_in_the_person()
    {
        var (leerlab, log) = (WithPeople(), new RuleBench(new LogRules(), new GrainId("log", "dagstart"), Begin));
        var person = new RuleBench(new PersonRules(), GrainId.Parse(Both.Id), Begin);
        log.Send(Actor.System, new OpenLog("leerlab/dagstart", "De dagstart telt", "Hoe?", false));
        Tell(leerlab.Does(TheManager, new AddMember("both-delegate", Both.Id, Role.Delegate, Kwelderland)), log, person);
        Tell(leerlab.Does(TheManager, new AddMember("both-leader", Both.Id, Role.SchoolLeader, Kwelderland)), log, person);
        Assert.False(log.AudienceOf(Both).IsNobody);

        Tell(leerlab.Does(TheManager, new RemoveSchool(Kwelderland, "Fusie.")), log, person);

        Assert.True(log.AudienceOf(Both).IsNobody);
        Assert.DoesNotContain("membership/dagstart", person.State.Documents.Keys);
    }

    private static void Tell(Outcome outcome, params RuleBench[] hearers)
    {
        foreach (var message in outcome.Messages)
            foreach (var hearer in hearers.Where(hearer => hearer.State.Grain == message.To))
                hearer.Does(Actor.Grain(new GrainId("leerlab", "dagstart")), message.Fact);
    }
}
