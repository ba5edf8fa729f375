using Leerlabs.Grains.Coach;
using Leerlabs.Grains.Core;
using Leerlabs.Grains.Core.Roles;
using Leerlabs.Grains.Leerlab;
using Leerlabs.Grains.Tests.Kit;

namespace Leerlabs.Grains.Tests.Leerlab;

/// <summary>Leerlabs to start a test from, named by their state.</summary>
internal static class LeerlabBench
{
    public const string Manager = "person/manager1";
    public const string Kwelderland = "school/99aa00";
    public const string Waterlinde = "school/99bb00";

    public static readonly DateTimeOffset Begin = new(2026, 3, 10, 9, 0, 0, TimeSpan.Zero);
    public static readonly DateOnly Today = new(2026, 3, 10);
    public static readonly string Hash = new('a', 64);

    public static Actor TheManager { get; } = Actor.Person(Manager);

    public static RuleBench New() => new(new LeerlabRules(), new GrainId("leerlab", "dagstart"), Begin);

    public static Create Create(bool example = false) =>
        new("De dagstart telt", "Hoe geven we zicht op het eigen leerdoel?", "log/dagstart", Manager, example);

    public static RuleBench Started(bool example = false)
    {
        var bench = New();
        bench.Does(Actor.Grain(new GrainId("programme", "main")), Create(example));
        return bench;
    }

    /// <summary>With two schools, a delegate of each and someone in every other role.</summary>
    public static RuleBench WithPeople()
    {
        var bench = Started();
        bench.Does(TheManager, new AddSchool(Kwelderland, "Kwelderland College", "Delfzijl", "41001"));
        bench.Does(TheManager, new AddSchool(Waterlinde, "Waterlinde", "Gouda"));
        bench.Does(TheManager, new AddMember("delegate-waterlinde", "person/delegate-waterlinde", Role.Delegate, Waterlinde));
        foreach (var role in Enum.GetValues<Role>().Except([Role.ProgrammeManager, Role.Coach]))
            bench.Does(TheManager, MemberIn(role));
        bench.Does(TheManager, Recorded("member-coach", In(Role.Coach).Id));
        return bench;
    }

    /// <summary>A coach whom both schools agreed on elsewhere.</summary>
    public static RecordCoach Recorded(string appointment, string person) => new(
        appointment, person, new Effort(Hours: 4), "Elke maand een bezoek.", Today, [new(Kwelderland, Today), new(Waterlinde, Today)], "Op de startbijeenkomst.");

    /// <summary>The person who has a role in <see cref="WithPeople"/>.</summary>
    public static Actor In(Role role) => role == Role.ProgrammeManager ? TheManager : Actor.Person($"person/the-{Word(role)}");

    public static AddMember MemberIn(Role role) => new(
        $"member-{Word(role)}",
        $"person/the-{Word(role)}",
        role,
        Rights.Of(role).NeedsSchool ? Kwelderland : null,
        Entry: Rights.Of(role).NeedsEntry ? "question1" : null);

    /// <summary>A command that must be accepted.</summary>
    public static Outcome Does(this RuleBench bench, Actor actor, Command command)
    {
        var outcome = bench.Send(actor, command);
        Assert.Null(outcome.Refusal);
        return outcome;
    }

    /// <summary>The key of the refusal that a command must get.</summary>
    public static string Refused(this RuleBench bench, Actor actor, Command command)
    {
        var refusal = bench.Send(actor, command).Refusal;
        Assert.NotNull(refusal);
        return refusal.Key;
    }

    /// <summary>The facts of one type among the messages.</summary>
    public static IEnumerable<T> Facts<T>(this Outcome outcome)
        where T : Command => outcome.Messages.Select(message => message.Fact).OfType<T>();

    private static string Word(Role role) => $"{role}".ToLowerInvariant();
}
