using System.Collections.Immutable;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Members;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.PracticeExample;
using Leerlabs.Grains.Tests.Kit;

namespace Leerlabs.Grains.Tests.PracticeExample;

/// <summary>An example that Sanne of Kwelder begins; Leida leads that school, Bram and Lot are of Trekvaart, Coos coaches, Ed may edit for the programme.</summary>
internal static class ExampleBench
{
    public const string Lab = "leerlab/dagstart";
    public const string Kwelder = "school/00aa01";
    public const string Trekvaart = "school/00aa02";

    public static readonly DateTimeOffset Begin = new(2026, 11, 3, 9, 0, 0, TimeSpan.Zero);
    public static readonly Actor Sanne = Actor.Person("person/sanne");
    public static readonly Actor Leida = Actor.Person("person/leida");
    public static readonly Actor Bram = Actor.Person("person/bram");
    public static readonly Actor Lot = Actor.Person("person/lot");
    public static readonly Actor Coos = Actor.Person("person/coos");
    public static readonly Actor Board = Actor.Person("person/board");
    public static readonly Actor Manager = Actor.Person("person/manager");
    public static readonly Actor Ed = Actor.Person("person/ed");
    public static readonly Actor Stranger = Actor.Person("person/stranger");
    public static readonly Actor TheLab = Actor.Grain(GrainId.Parse(Lab));

    public static RuleBench New() => new(new PracticeExampleRules(), new GrainId("practice-example", "voorbeeld1"), Begin);

    /// <summary>Begun with all that must be there, in the name of one school.</summary>
    public static RuleBench Begun(string seen = "In klas 1 noemt nu 61% een eigen doel, in september 38%.")
    {
        var bench = New();
        Assert.Null(bench.Send(TheLab, Born(seen)).Refusal);
        return bench;
    }

    public static BeginExample Born(string seen = "In klas 1 noemt nu 61% een eigen doel, in september 38%.") => new(
        Lab,
        "De dagstart telt",
        "Eén vraag op het bord",
        Sanne.Id,
        7,
        [
            Is(Sanne, Role.Delegate, Kwelder), Is(Leida, Role.SchoolLeader, Kwelder), Is(Bram, Role.Delegate, Trekvaart), Is(Lot, Role.SchoolLeader, Trekvaart),
            Is(Coos, Role.Coach), Is(Board, Role.BoardExecutive), Is(Manager, Role.ProgrammeManager),
        ],
        [new(Kwelder, "Kwelderland College", "Delfzijl", SchoolShown.Name), new(Trekvaart, "Trekvaartlyceum", "Franeker")],
        ["entry001", "entry002"],
        [
            new(ExamplePart.Question, "Hoe geven we leerlingen zicht op hun *eigen* leerdoel?"),
            new(ExamplePart.Situation, "Een dagstart van vijftien minuten."),
            new(ExamplePart.Done, "Eén vraag op het bord.", ["entry001"]),
            new(ExamplePart.Seen, seen, ["entry001", "entry002"]),
        ]);

    public static RuleBench Asked(bool both = false)
    {
        var bench = Begun();
        if (both)
            bench.Done(Bram, new ShowSchool(Trekvaart, SchoolShown.Place));
        bench.Done(Sanne, new AskRelease());
        return bench;
    }

    public static RuleBench Published()
    {
        var bench = Asked();
        bench.Done(Leida, new Release(Kwelder, 1));
        bench.Done(Coos, new Release("coach", 1));
        return bench;
    }

    public static ExampleDocument Example(this RuleBench bench) => bench.State.Get<ExampleDocument>("example");

    public static PartDocument Part(this RuleBench bench, ExamplePart part) => bench.State.Get<PartDocument>(PartDocument.IdOf(part));

    public static Outcome Done(this RuleBench bench, Actor who, Command command)
    {
        var outcome = bench.Send(who, command);
        Assert.Null(outcome.Refusal);
        return outcome;
    }

    public static string? Refusal(this RuleBench bench, Actor who, Command command) => bench.Send(who, command).Refusal?.Key;

    /// <summary>The people who were told something, by the kind of inbox item.</summary>
    public static string Told(this Outcome outcome) => string.Join(' ', outcome.Messages
        .Where(message => message.Fact is Grains.Person.Notify)
        .Select(message => $"{message.To.Key}:{((Grains.Person.Notify)message.Fact).Kind}")
        .Order(StringComparer.Ordinal));

    /// <summary>For whom something waits from now on, or does no more.</summary>
    public static string Waits(this Outcome outcome) => string.Join(' ', outcome.Messages
        .Where(message => message.Fact is Grains.Person.SetOwnExample)
        .Select(message => $"{message.To.Key}:{(((Grains.Person.SetOwnExample)message.Fact).Task.IsNone ? "none" : "some")}")
        .Order(StringComparer.Ordinal));

    public static ImmutableArray<T> Sent<T>(this Outcome outcome) => [.. outcome.Messages.Select(message => message.Fact).OfType<T>()];

    private static MemberRoles Is(Actor person, Role role, string? school = null) => new(person.Id, [new AccessRole(role, school)]);
}
