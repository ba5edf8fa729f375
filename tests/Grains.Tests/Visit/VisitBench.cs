using Leerlabs.Grains.Calendar;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Tests.Kit;
using Leerlabs.Grains.Tests.Leerlab;
using Leerlabs.Grains.Visit;

namespace Leerlabs.Grains.Tests.Visit;

/// <summary>Visits to start a test from.</summary>
internal static class VisitBench
{
    public const string Lab = "leerlab/dagstart";
    public const string Kwelderland = "school/99aa00";

    public static readonly DateTimeOffset Begin = new(2026, 11, 3, 14, 20, 0, TimeSpan.Zero);
    public static readonly When Then = When.At(new(2026, 12, 3), new(10, 30), new(11, 20));
    public static readonly GiveFeedback Whole = new("Leerlingen noemen hun doel.", "Elf van de twaalf deden dat.", "Laat ze het doel ook nagaan.");

    public static Actor TheLab { get; } = Actor.Grain(GrainId.Parse(Lab));

    public static Actor Visitor { get; } = Actor.Person("person/visitor");

    public static Actor Visited { get; } = Actor.Person("person/visited");

    /// <summary>In the leerlab, and neither of the two.</summary>
    public static Actor Other { get; } = Actor.Person("person/other");

    public static Actor Stranger { get; } = Actor.Person("person/stranger");

    public static RuleBench New() => new(new VisitRules(), new GrainId("visit", "visit-of-december"), Begin);

    public static RuleBench Planned()
    {
        var bench = New();
        bench.Does(TheLab, Birth);
        return bench;
    }

    public static RuleBench Talked()
    {
        var bench = Planned();
        bench.Does(Visitor, Whole);
        return bench;
    }

    public static RuleBench Closed()
    {
        var bench = Talked();
        bench.Does(Visited, new CloseVisit());
        return bench;
    }

    public static BeginVisit Birth { get; } = new(
        Lab,
        Visitor.Id,
        Visited.Id,
        Then,
        7,
        [new(Visitor.Id, [Delegate]), new(Visited.Id, [Delegate]), new(Other.Id, [Delegate])],
        "Wiskunde, 2b",
        By: Visitor.Id);

    public static AccessRole Delegate => new(Role.Delegate, Kwelderland);

    public static VisitDocument Visit(this RuleBench bench) => bench.State.Get<VisitDocument>("visit");
}
