using System.Text;
using Leerlabs.Grains.Core;
using Leerlabs.Silo;

namespace Leerlabs.Bench.Servers;

/// <summary>A leerlab to measure in.</summary>
internal sealed record BenchLab(GrainId Leerlab, GrainId Log, IReadOnlyList<Actor> Members);

/// <summary>Makes leerlabs with delegates of one school each, through the same commands as everyone.</summary>
internal static class BenchLabs
{
    public static async Task<IReadOnlyList<BenchLab>> Make(IGrainHost host, int labs, int members, CancellationToken cancellation)
    {
        await Send(host, "programme/main", """{"type":"start-programme","name":"Meting","example":true}""", cancellation);
        var made = await Task.WhenAll(Enumerable.Range(0, labs).Select(n => MakeOne(host, n, members, cancellation)));
        foreach (var lab in made)
            await Settled(host, lab, cancellation);

        return made;
    }

    private static async Task<BenchLab> MakeOne(IGrainHost host, int number, int members, CancellationToken cancellation)
    {
        var key = $"bench-{number:D4}";
        await Send(host, $"leerlab/{key}", $$"""{"type":"create","name":"Leerlab {{number}}","question":"Hoe snel?","log":"log/{{key}}","manager":"person/bench-manager","example":true}""", cancellation);
        await Send(host, $"leerlab/{key}", """{"type":"add-school","school":"school/99zz00","name":"Meetlat College","place":"Delft","board":"99999"}""", cancellation);
        var people = Enumerable.Range(0, members).Select(member => $"bench-person-{number:D4}-{member:D2}").ToArray();
        foreach (var person in people)
            await Join(host, key, person, cancellation);

        return new(new GrainId("leerlab", key), new GrainId("log", key), [.. people.Select(person => Actor.Person($"person/{person}"))]);
    }

    private static async Task Join(IGrainHost host, string leerlab, string person, CancellationToken cancellation)
    {
        await Send(host, $"person/{person}", $$"""{"type":"register","givenName":"Meter","surname":"{{person}}","language":"nl","example":true}""", cancellation);
        await Send(host, $"leerlab/{leerlab}", $$"""{"type":"add-member","member":"member-{{person}}","person":"person/{{person}}","role":"delegate","school":"school/99zz00"}""", cancellation);
    }

    /// <summary>Waits until the log has heard of its members.</summary>
    private static async Task Settled(IGrainHost host, BenchLab lab, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        foreach (var member in lab.Members)
            while ((await host.AudienceOf(lab.Log, member, cancellation)).IsNobody)
                await timer.WaitForNextTickAsync(cancellation);
    }

    private static async Task Send(IGrainHost host, string grain, string command, CancellationToken cancellation)
    {
        var body = Encoding.UTF8.GetBytes($$"""{"commandId":"{{Guid.CreateVersion7()}}",{{command[1..]}}""");
        var answer = await host.Send(GrainId.Parse(grain), Actor.System, body, cancellation);
        if (!answer.Succeeded)
            throw new InvalidOperationException($"{grain} refused {command}: {answer.Refusal.Key}");
    }
}
