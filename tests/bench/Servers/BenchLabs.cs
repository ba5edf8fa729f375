using System.Text;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;

namespace Leerlabs.Bench.Servers;

/// <summary>A leerlab to measure in.</summary>
internal sealed record BenchLab(GrainId Leerlab, GrainId Log, IReadOnlyList<Actor> Members);

/// <summary>Makes leerlabs with delegates of their schools, through the same commands as everyone.</summary>
internal static class BenchLabs
{
    private const int AtOnce = 100;

    private static readonly Actor Manager = Actor.Person("person/bench-manager");

    /// <summary>The log of the nth leerlab.</summary>
    public static string Log(int number) => $"log/{Key(number)}";

    public static async Task<IReadOnlyList<BenchLab>> Make(IGrainHost host, int labs, int members, CancellationToken cancellation, int schools = 1)
    {
        await Begin(host, cancellation);
        var made = await Task.WhenAll(Enumerable.Range(0, labs).Select(n => MakeOne(host, n, members, schools, cancellation)));
        foreach (var lab in made)
            await Settled(host, lab, cancellation);

        return made;
    }

    /// <summary>Many leerlabs of one member each, of few people: the nth leerlab is that of the nth of them, in turn.</summary>
    public static async Task MakeMany(IGrainHost host, int labs, int people, CancellationToken cancellation)
    {
        await Begin(host, cancellation);
        var made = await Task.WhenAll(Enumerable.Range(0, people).Select(n => MakeOne(host, n, members: 1, schools: 1, cancellation)));
        foreach (var some in Enumerable.Range(people, labs - people).Chunk(AtOnce))
            await Task.WhenAll(some.Select(n => MakeFor(host, n, made[n % people].Members[0], cancellation)));
    }

    private static async Task MakeFor(IGrainHost host, int number, Actor person, CancellationToken cancellation) =>
        await Join(host, await MakeOne(host, number, members: 0, schools: 1, cancellation), person, cancellation);

    private static async Task Begin(IGrainHost host, CancellationToken cancellation)
    {
        await Send(host, "programme/main", """{"type":"start-programme","name":"Meting","example":true}""", cancellation);
        await Send(host, Manager.Id, """{"type":"register","givenName":"Meet","surname":"Beheerder","language":"nl","example":true}""", cancellation);
        await Send(host, "programme/main", $$"""{"type":"add-manager","person":"{{Manager.Id}}"}""", cancellation);
    }

    private static async Task<BenchLab> MakeOne(IGrainHost host, int number, int members, int schools, CancellationToken cancellation)
    {
        var key = Key(number);
        await Send(host, "programme/main", $$"""{"type":"start-leerlab","leerlab":"{{key}}","name":"Leerlab {{number}}","question":"Hoe snel?"}""", cancellation, Manager);
        await Let(host, new GrainId("leerlab", key), Manager, cancellation);
        foreach (var school in Enumerable.Range(0, schools))
            await Send(host, $"leerlab/{key}", $$"""{"type":"add-school","school":"school/99zz{{school:D2}}","name":"Meetlat College {{school}}","place":"Delft","board":"99999"}""", cancellation);
        var people = Enumerable.Range(0, members).Select(member => $"bench-person-{number:D4}-{member:D2}").ToArray();
        foreach (var (member, person) in people.Index())
            await Join(host, key, person, member % schools, cancellation);

        return new(new GrainId("leerlab", key), new GrainId("log", key), [.. people.Select(person => Actor.Person($"person/{person}"))]);
    }

    /// <summary>Makes someone who is known already a delegate of the first school of another leerlab too.</summary>
    public static async Task Join(IGrainHost host, BenchLab lab, Actor person, CancellationToken cancellation)
    {
        await Send(host, $"{lab.Leerlab}", $$"""{"type":"add-member","member":"{{Guid.CreateVersion7()}}","person":"{{person.Id}}","role":"delegate","school":"school/99zz00"}""", cancellation);
        await Let(host, lab.Log, person, cancellation);
    }

    private static async Task Join(IGrainHost host, string leerlab, string person, int school, CancellationToken cancellation)
    {
        await Send(host, $"person/{person}", $$"""{"type":"register","givenName":"Meter","surname":"{{person}}","language":"nl","example":true}""", cancellation);
        await Send(host, $"leerlab/{leerlab}", $$"""{"type":"add-member","member":"member-{{person}}","person":"person/{{person}}","role":"delegate","school":"school/99zz{{school:D2}}"}""", cancellation);
    }

    /// <summary>Waits until the log has heard of its members.</summary>
    private static async Task Settled(IGrainHost host, BenchLab lab, CancellationToken cancellation)
    {
        foreach (var member in lab.Members)
            await Let(host, lab.Log, member, cancellation);
    }

    /// <summary>Waits until a grain lets someone in.</summary>
    private static async Task Let(IGrainHost host, GrainId grain, Actor actor, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while ((await host.AudienceOf(grain, actor, cancellation)).IsNobody)
            await timer.WaitForNextTickAsync(cancellation);
    }

    private static string Key(int number) => $"bench-{number:D4}";

    private static async Task Send(IGrainHost host, string grain, string command, CancellationToken cancellation, Actor? by = null)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"commandId":"{{Guid.CreateVersion7()}}",{{command[1..]}}""");
        var answer = await host.Send(GrainId.Parse(grain), by ?? Actor.System, body, cancellation);
        if (!answer.Succeeded)
            throw new InvalidOperationException($"{grain} refused {command}: {answer.Refusal.Key}");
    }
}
