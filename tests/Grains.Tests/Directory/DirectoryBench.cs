using Leerlabs.Grains.Core;
using Leerlabs.Grains.Directory;
using Leerlabs.Grains.Tests.Kit;

namespace Leerlabs.Grains.Tests.Directory;

/// <summary>Directories to start a test from.</summary>
internal static class DirectoryBench
{
    public static ListSchool ASchool { get; } = new("school/99aa00", "Christelijk Lyceum 't Kompas", "Oelebröd", "'s-Gravenhage", "S GRAVENHAGE", Board: "41001");

    public static RuleBench With(params DirectoryCommand[] facts)
    {
        var bench = new RuleBench(new DirectoryRules(), DirectoryRules.Main, new DateTimeOffset(2026, 3, 10, 9, 0, 0, TimeSpan.Zero));
        foreach (var fact in facts)
            bench.Send(Actor.System, fact with { });
        return bench;
    }

    public static RuleBench WithSchool() => With(ASchool);

    public static ListPerson Listed(string name, string[] leerlabs, string[]? former = null) => new(
        $"person/{name}",
        name,
        "Jansen",
        [.. leerlabs.Select(key => $"leerlab/{key}")],
        [.. (former ?? []).Select(key => $"leerlab/{key}")],
        [],
        false);
}
