using Leerlabs.Grains.Core;
using Leerlabs.Grains.Programme;
using Leerlabs.Grains.Tests.Kit;

namespace Leerlabs.Grains.Tests.Programme;

/// <summary>Programmes to start a test from.</summary>
internal static class ProgrammeBench
{
    public static readonly string Hash = new('a', 64);

    public static Actor TheManager { get; } = Actor.Person("person/manager1");

    public static Actor Someone { get; } = Actor.Person("person/sanne");

    public static RuleBench New() => new(new ProgrammeRules(), ProgrammeRules.Main, new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.Zero));

    public static RuleBench Started(bool example = false)
    {
        var bench = New();
        bench.Send(Actor.System, new StartProgramme("Leerlabs", example));
        return bench;
    }

    public static RuleBench Managed(bool example = false)
    {
        var bench = Started(example);
        bench.Send(Actor.System, new AddManager(TheManager.Id));
        return bench;
    }
}
