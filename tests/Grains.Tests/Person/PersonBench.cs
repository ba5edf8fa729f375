using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Person;
using Leerlabs.Grains.Tests.Kit;

namespace Leerlabs.Grains.Tests.Person;

/// <summary>A person's grain to start a test from.</summary>
internal static class PersonBench
{
    public const string Lab = "leerlab/dagstart";

    public static readonly DateTimeOffset Begin = new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero);

    public static Actor Sanne { get; } = Actor.Person("person/sanne");

    public static Actor TheLab { get; } = Actor.Grain(GrainId.Parse(Lab));

    public static Register Registration { get; } = new("Sanne", "Meer", Language.Dutch, false, "van der");

    public static RuleBench New() => new(new PersonRules(), GrainId.Parse(Sanne.Id), Begin);

    public static RuleBench Registered()
    {
        var bench = New();
        bench.Send(Actor.System, Registration);
        return bench;
    }

    public static SetMembership In(string leerlab, long stamp, params MembershipRole[] roles) =>
        new(leerlab, leerlab.Replace("leerlab", "log", StringComparison.Ordinal), "De dagstart telt", stamp, [.. roles]);

    public static MembershipRole AsCoach { get; } = new(Role.Coach);
}
